import { isYear } from "@foljsam/domain";
import { parseFigure } from "../utgangslage/parse-figure.ts";

/** What the reader has written in the fields, as it stands in the address: a change or a level, a year, a pace, and which part. */
export type Thought = {
  readonly part: string | null;
  readonly change: string;
  readonly level: string;
  readonly targetYear: string;
  readonly pace: string;
};

/** A field that was not understood, and what it should be. */
type ThoughtProblem = { readonly field: "forandring" | "niva" | "malar" | "takt"; readonly message: string };

/** A thought read from an address: what is shown in the fields, what the API is asked, and what was not understood and so left out. */
export type ReadThought = {
  readonly thought: Thought;
  readonly asked: Readonly<Record<string, string>>;
  readonly problems: readonly ThoughtProblem[];
};

/** Reads the fields of the form from an address. An empty one is as if it had not been asked. */
export function readThought(parameters: URLSearchParams): ReadThought {
  const text = (name: string) => parameters.get(name)?.trim() ?? "";
  const [change, level, targetYear, pace] = [text("forandring"), text("niva"), text("malar"), text("takt")];
  const part = text("del") || null;
  const problems: ThoughtProblem[] = [];
  const figure = (field: ThoughtProblem["field"], name: string, written: string, key: string) => {
    if (written === "") return {};
    const value = parseFigure(written);
    if (Math.abs(value) < largest) return { [key]: String(value) };
    problems.push({
      field,
      message: `${name} ska vara ett tal, till exempel 2,5. Där står ”${written.slice(0, 30)}”, som inte räknas med.`,
    });
    return {};
  };
  const asked = {
    ...(part !== null && { part }),
    ...figure("forandring", "Förändringen", change, "change"),
    ...figure("niva", "Nivån", level, "level"),
    ...figure("takt", "Takten", pace, "pace"),
    ...yearAsked(targetYear, problems),
  };
  return { thought: { part, change, level, targetYear, pace }, asked, problems };
}

/** The fields of a thought by their names in the address. */
export function fieldsOf({ part, change, level, targetYear, pace }: Thought): Readonly<Record<string, string>> {
  return { del: part ?? "", forandring: change, niva: level, malar: targetYear, takt: pace };
}

/** More than any figure of a collaboration. */
const largest = 1e9;

function yearAsked(written: string, problems: ThoughtProblem[]): Readonly<Record<string, string>> {
  if (written === "") return {};
  if (/^\d{4}$/.test(written) && isYear(Number(written))) return { targetYear: written };
  const message = `Målåret ska vara ett årtal, till exempel 2030. Där står ”${written.slice(0, 30)}”, som inte räknas med.`;
  problems.push({ field: "malar", message });
  return {};
}
