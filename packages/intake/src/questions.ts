import {
  type FileReport,
  type FigureUnit,
  figureUnitsFor,
  type ImportQuestion,
  type Problem,
  type TitleCandidate,
  type Unit,
} from "@foljsam/domain";

/** A file with more unknown titles than this is not asked about title by title. */
const mostQuestions = 50;

/**
 * What a file leaves to be asked (frågor): which indicator a title means, or the whole file; which unit its figures are in; which
 * year; which group of figures that are divided further; and, where all its figures were taken for totals of series divided by sex,
 * which sex. `divided` says whether any of them is.
 */
export function questionsOf(
  report: FileReport,
  candidatesFor: (title: string) => readonly TitleCandidate[],
  divided: boolean,
): readonly ImportQuestion[] {
  const asked = report.problems.flatMap((problem): readonly ImportQuestion[] => questionOf(problem, candidatesFor));
  const assumed = report.notices.some(({ code }) => code === "gender-assumed-total");
  const belowOne = report.notices.filter(({ code }) => code === "figures-below-one");
  asked.push(...belowOne.map(({ facts }) => unitQuestion("figures-below-one", { ...facts, expected: "percent" })));
  if (assumed && divided) asked.push({ kind: "gender", count: report.rows });
  return asked.slice(0, mostQuestions);
}

function questionOf(
  { code, line, facts }: Problem,
  candidatesFor: (title: string) => readonly TitleCandidate[],
): readonly ImportQuestion[] {
  const count = Number(facts["count"] ?? 0);
  if (code === "unknown-title" || code === "ambiguous-title") {
    const title = String(facts["title"]);
    return [{ kind: "indicator", reason: code, title, count, candidates: candidatesFor(title) }];
  }
  if (code === "unit-differs" || code === "ratio-in-other-unit") return [unitQuestion(code, facts)];
  if (code === "not-a-share") return [unitQuestion(code, { ...facts, found: "", expected: "percent" })];
  if (line !== null) return [];
  if (code === "missing-indicator") {
    return [{ kind: "indicator", reason: "missing", title: null, count, candidates: [] }];
  }
  if (code === "split-figures") return groupQuestions(String(facts["groups"] ?? "[]"));
  return code === "missing-year" ? [{ kind: "year", count }] : [];
}

/** A question for each column that divides the figures, as the reader of the file told of them. */
function groupQuestions(columns: string): readonly ImportQuestion[] {
  const splitting = JSON.parse(columns) as readonly { readonly heading: string; readonly groups: readonly string[] }[];
  return splitting.map(({ heading, groups }) => ({ kind: "group", heading, choices: groups, count: 0 }));
}

function unitQuestion(
  reason: Extract<ImportQuestion, { kind: "unit" }>["reason"],
  facts: Problem["facts"],
): ImportQuestion {
  const { indicator, title, found, expected, count = 0 } = facts;
  const unit = expected as Unit;
  return {
    kind: "unit",
    reason,
    indicator: String(indicator),
    title: title === undefined ? null : String(title),
    found: found ? (found as FigureUnit) : null,
    unit,
    choices: figureUnitsFor(unit),
    count: Number(count),
  };
}
