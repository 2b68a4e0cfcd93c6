/**
 * An unexpected error (fel hos oss) as it may be written down: its kind, the code of the database or the system, and where in the program
 * it arose. What it says itself is left out: that often quotes what somebody has written, as a failed query does its parameters.
 */
export type Fault = {
  readonly name: string;
  readonly code: string | null;
  readonly at: readonly string[];
};

const frames = 12;
const deepest = 5;

/** An error without anything that a person has written. */
export function faultOf(thrown: unknown): Fault {
  if (!(thrown instanceof Error)) return { name: typeof thrown, code: null, at: [] };
  const { name, stack = "" } = thrown;
  return {
    name: word(name) ?? "Error",
    code: codeOf(thrown, deepest),
    at: stack
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => /^at [^"'`]*:\d+:\d+\)?$/.test(line))
      .slice(0, frames),
  };
}

/** The code of an error or of what caused it, such as 23505 or ECONNREFUSED. */
function codeOf(error: Error, depth: number): string | null {
  const code = "code" in error ? word(error.code) : null;
  if (code !== null || depth === 0) return code;
  return error.cause instanceof Error ? codeOf(error.cause, depth - 1) : null;
}

function word(value: unknown): string | null {
  return typeof value === "string" && /^\w{1,60}$/.test(value) ? value : null;
}
