import {
  type FileReport,
  type FileSample,
  type ImportPreview,
  type ImportRun,
  isExampleFile,
  type Progress,
  type ReadingInstructions,
  type VanishedFigures,
} from "@foljsam/domain";
import type { GoalEffect, ImportResult } from "@foljsam/intake";
import { noticeSentence, problemSentence, problemWords, reasonSentence } from "@foljsam/swedish";
import { problemDetails } from "../errors.ts";
import type { GoalEffectJson } from "../schemas/goal-effect.ts";
import type { FileReportJson, ImportPreviewJson, ImportRunJson, UnreadableFileJson } from "../schemas/import.ts";

function presentReport(report: FileReport): FileReportJson {
  return {
    ...report,
    // Reports of files that were read before sheets were told apart have neither name nor number of them.
    columns: report.columns.map((column) => ({
      ...column,
      sheet: column.sheet ?? null,
      sheetNumber: column.sheetNumber ?? null,
    })),
    problems: report.problems.map((problem) => ({ ...problem, message: problemSentence(problem) })),
    notices: report.notices.map((notice) => ({ ...notice, message: noticeSentence(notice) })),
  };
}

/** A preview (förhandsgranskning) as the API answers it, with what it would do to goals and what its file no longer has. */
export function presentPreview(
  preview: ImportPreview,
  consequences: { readonly effects: readonly GoalEffect[]; readonly vanished: VanishedFigures },
): ImportPreviewJson {
  return {
    ...preview,
    report: presentReport(preview.report),
    reading: presentReading(preview.reading),
    sample: presentSample(preview.sample, preview.report),
    example: isExampleFile(preview.file.name),
    goalEffects: consequences.effects.map(presentEffect),
    vanished: consequences.vanished,
  };
}

function presentReading(reading: ReadingInstructions): ImportPreviewJson["reading"] {
  const nothing = { indicator: null, year: null, gender: null, encoding: null, delimiter: null, decimal: null };
  return { ...nothing, ...reading, groups: { ...reading.groups }, roles: { ...reading.roles } };
}

/** Lines of the file with what is wrong in each. Figures that contradict each other are known only when the whole file is. */
function presentSample({ rows }: FileSample, { problems }: FileReport): ImportPreviewJson["sample"] {
  const conflicts = Map.groupBy(
    problems.filter(({ code }) => code === "conflicting-duplicate"),
    ({ line }) => line,
  );
  const isSheets = new Set(rows.map(({ sheet }) => sheet)).size > 1;
  return {
    rows: rows.map(({ line, sheet, cells, problems: own }) => ({
      line,
      sheet,
      cells,
      problems: [...own, ...(isSheets ? [] : (conflicts.get(line) ?? []))].map((problem) => ({
        column: problem.column,
        message: problemWords(problem),
      })),
    })),
  };
}

/** A goal that would change status (målverkan) as the API answers it. */
export function presentEffect({ collaboration, goal, area, run, before, after }: GoalEffect): GoalEffectJson {
  const reason = (progress: Progress) =>
    reasonSentence(progress, {
      asOf: progress.asOf,
      goal,
      areaName: area.name,
      gender: progress.gender,
      standIn: collaboration.standIns.find(({ use }) => use === progress.areaUsed && use !== area.code)?.label ?? null,
      indicator: (id) => collaboration.indicators.find((one) => one.id === id),
    });
  return {
    collaboration: collaboration.slug,
    goal: goal.id,
    number: goal.number,
    title: goal.title,
    area: area.code,
    areaName: area.name,
    from: before.status,
    to: after.status,
    fromReason: reason(before),
    toReason: reason(after),
    fromYear: before.asOf,
    toYear: after.asOf,
    method: after.method.method,
    methodVersion: after.method.version,
    dataVersion: `run-${run}`,
  };
}

/** An import run (inläsning) as the API answers it; who loaded it and what its file said beside figures only where `names` are told. */
export function presentRun(run: ImportRun, names = true): ImportRunJson {
  return { ...run, by: names ? run.by : null, report: names && run.report ? presentReport(run.report) : null };
}

/** The error for a file that nothing could be read from, with the report that says why and what could be answered. */
export function presentUnreadable(
  { report, questions, sample }: Omit<ImportResult, "preview">,
  upload: string,
  reading: ReadingInstructions,
): UnreadableFileJson {
  const presented = presentReport(report);
  const problem = problemDetails("nothing-to-load", 422, presented.problems[0]?.message ?? "");
  return {
    ...problem,
    report: presented,
    questions,
    upload,
    reading: presentReading(reading),
    sample: presentSample(sample, report),
  };
}
