import { type Database, discardPreview, loadRegister, loadSeries, stageFile } from "@foljsam/database";
import type { ImportedFile, Notice, ObservationKey } from "@foljsam/domain";
import { type Answer, type Asked, noticesByIndicator, readAnswer, type ReadAnswer } from "@foljsam/kolada";
import type { ImportResult } from "./import-file.ts";
import { questionsOf } from "./questions.ts";
import { createRegister } from "./register.ts";
import { followReliance } from "./relied-on.ts";
import { titleCandidates } from "./title-candidates.ts";

/** A whole answer from Kolada's API: its rows, and the size and SHA-256 of the pages they came on. */
export type AnswerToImport = Answer & Pick<ImportedFile, "bytes" | "sha256">;

const batch = 5_000;

/**
 * Stages what Kolada's API answered as a preview (förhandsgranskning), as a file is: nothing counts before it is committed. Figures
 * that are here but no longer in the answer are told and left alone.
 */
export async function importAnswer(db: Database, answer: AnswerToImport): Promise<ImportResult> {
  const loaded = await loadRegister(db);
  const reliance = followReliance(loaded);
  const { rows, report } = readAnswer(answer, createRegister(loaded, [], reliance.use));
  const { groups, unknownIndicators, ...read } = report;
  const questions = questionsOf(read, titleCandidates(loaded.indicators), false);
  const nothingShown = { questions, sample: { rows: [] } };
  if (rows.length === 0) return { report: read, ...nothingShown, preview: null };
  const fileReport = { ...read, notices: [...read.notices, ...(await vanishedFrom(db, answer.asked, rows))] };
  const { name, bytes, sha256 } = answer;
  const preview = await stageFile(db, async (write) => {
    for (let at = 0; at < rows.length; at += batch) await write(rows.slice(at, at + batch));
    return {
      file: { name, bytes, sha256 },
      report: fileReport,
      groups,
      unknownIndicators,
      questions,
      reliedOn: reliance.reliedOn(),
    };
  });
  const isUsable = preview.report.rows > preview.report.rejected;
  if (!isUsable) await discardPreview(db, preview.id);
  return { report: preview.report, ...nothingShown, preview: isUsable ? preview : null };
}

/** The figures that count here and were asked for, but that Kolada did not mention. Indicators without any answer are told already. */
async function vanishedFrom(db: Database, asked: Asked, rows: ReadAnswer["rows"]): Promise<readonly Notice[]> {
  const key = ({ indicator, area, year, gender }: ObservationKey) => `${indicator} ${area} ${year} ${gender}`;
  const answered = new Set(rows.map(key));
  const indicators = [...new Set(rows.map(({ indicator }) => indicator))];
  const years = new Set(asked.years);
  const series = await loadSeries(db, { indicators, areas: asked.areas });
  const here = series.flatMap(({ points, ...of }) =>
    points
      .filter(({ value, year, example }) => value !== null && years.has(year) && !example)
      .map(({ year }): ObservationKey => ({ ...of, year })),
  );
  const vanished = here.filter((one) => !answered.has(key(one)));
  return noticesByIndicator("vanished-values", vanished);
}
