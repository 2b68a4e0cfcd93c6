import type { Problem, ProblemCode } from "@foljsam/domain";
import { ownCopy } from "../cells/remember.ts";

/** Problems a report lists; all are counted. */
const listedProblems = 1_000;

/** Titles are told whole, since they are what the user is asked about. Kolada's longest has 250 characters. */
export const longestTitle = 300;

/** Characters of a cell that a problem quotes. */
const quotedLength = 120;

type Facts = Record<string, string | number>;
type MutableProblem = Problem & { readonly facts: Facts };

/** Problems that a whole series of lines shares, told once with the number of lines. */
const toldOnce: ReadonlySet<ProblemCode> = new Set([
  "unknown-area",
  "area-differs",
  "unknown-title",
  "ambiguous-title",
  "invalid-indicator",
  "unit-differs",
  "ratio-in-other-unit",
  "not-a-share",
  "not-an-outcome",
]);

/** Gathers the problems of a file's rows. One problem rejects one row. */
export class ProblemLog {
  readonly #list: MutableProblem[] = [];
  readonly #shared = new Map<string, MutableProblem>();
  #rejected = 0;

  reject({ line, column, code, facts }: Problem): void {
    this.#rejected++;
    const series = toldOnce.has(code) ? seriesOf({ column, code, facts }) : null;
    const earlier = series === null ? undefined : this.#shared.get(series);
    if (earlier !== undefined) {
      earlier.facts["count"] = Number(earlier.facts["count"]) + 1;
      return;
    }
    if (this.#list.length >= listedProblems) return;
    const problem: MutableProblem = { line, column, code, facts: { ...facts } };
    if (series !== null) {
      problem.facts["count"] = 1;
      this.#shared.set(series, problem);
    }
    this.#list.push(problem);
  }

  get rejected(): number {
    return this.#rejected;
  }

  get list(): readonly Problem[] {
    return this.#list;
  }
}

/** What problems that are told once have in common. Figures that are no shares differ from each other, and are one mistake. */
function seriesOf({ column, code, facts }: Pick<Problem, "column" | "code" | "facts">): string {
  return JSON.stringify([code, column, code === "not-a-share" ? { ...facts, found: null } : facts]);
}

/** A cell as a problem quotes it: without signs that no database stores, and cut where it is long. */
export function quote(cell: string, longest = quotedLength): string {
  const readable = cell
    .slice(0, longest)
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, "\uFFFD")
    .trim();
  return ownCopy(cell.length > longest ? `${readable}…` : readable);
}
