import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileReport, Problem } from "@foljsam/domain";
import { missingKinds, normaliseTitle, titleLetters } from "@foljsam/domain";
import type { ReadOptions, Register } from "@foljsam/kolada";
import { rowsOfSample } from "../../packages/kolada/src/source/csv-rows.ts";
import { readReal, registerOfAreas } from "./read-real-file.ts";

/** A line of the table of real files in docs/formats.md. */
export type TableLine = readonly [file: string, shape: string, answer: string, ...counts: string[]];

const longestTalk = 4;

/** All of Kolada's areas, and its catalogue of indicators under their present titles. */
export function catalogueRegister(): Register {
  const text = readFileSync(join(import.meta.dirname, "../../data/indicators.csv"), "utf8");
  const ids = new Map<string, string[]>();
  for (const { cells } of rowsOfSample(text, ";").slice(1)) {
    const [id = "", title = ""] = cells;
    for (const key of new Set([normaliseTitle(title), titleLetters(title)]))
      ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  const known = new Set([...ids.values()].flat());
  return {
    ...registerOfAreas(),
    indicator: (id) => (known.has(id) ? { id, title: null, unit: "unknown" } : undefined),
    indicatorsByTitle: (title) => ids.get(title) ?? [],
  };
}

/**
 * Reads a real file as a user would: every question is answered, and the file read again. What comes of it, as the line of
 * docs/formats.md says it.
 */
export async function readWithAnswers(path: string, register: Register): Promise<TableLine> {
  const answers = new Map<string, string>();
  let options: ReadOptions = {};
  for (let turn = 0; turn < longestTalk; turn++) {
    const { report } = await readReal(path, answered(register, answers), options);
    const [problem] = report.problems;
    if (problem?.line === null && problem.code === "missing-year") options = { ...options, year: 2025 };
    else if (problem?.line === null && problem.code === "missing-indicator")
      options = { ...options, indicator: "N01951" };
    else if (!learn(report.problems, answers)) return lineOf(path, report, asked(options, answers.size));
  }
  throw new Error(`${path} asks without end`);
}

function answered(register: Register, answers: ReadonlyMap<string, string>): Register {
  return {
    ...register,
    indicatorsByTitle: (title) => [answers.get(title) ?? register.indicatorsByTitle(title)].flat(),
  };
}

/** Answers what titles mean. Whether there was anything to answer. */
function learn(problems: readonly Problem[], answers: Map<string, string>): boolean {
  const titles = problems.filter(({ code }) => code === "unknown-title" || code === "ambiguous-title");
  for (const { facts } of titles) answers.set(normaliseTitle(String(facts["title"])), `N${90_000 + answers.size}`);
  return titles.length > 0;
}

function asked(options: ReadOptions, titles: number): string {
  const questions = [
    ...(options.year === undefined ? [] : ["år"]),
    ...(options.indicator === undefined ? [] : ["nyckeltal"]),
    ...(titles === 0 ? [] : [titles === 1 ? "1 titel" : `${titles} titlar`]),
  ];
  return questions.length === 0 ? "läses" : `frågar om ${questions.join(", ")}`;
}

function lineOf(path: string, report: FileReport, answer: string): TableLine {
  const file = path.replace(/^.*\//, "");
  if (report.shape === null) {
    const code = report.problems[0]?.code;
    const refused = code === "split-figures" ? "frågar om grupp" : `nekas: \`${code}\``;
    return [file, "–", refused, ...Array<string>(7).fill("–")];
  }
  const missing = missingKinds.map((kind) => report.missing[kind]);
  const counts = [report.rows, report.observations, ...missing, report.rejected];
  return [file, report.shape, answer, ...counts.map(String)];
}
