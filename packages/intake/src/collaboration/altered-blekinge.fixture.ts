import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { CollaborationFileError } from "./collaboration-file-error.ts";
import { readCollaboration } from "./read-collaboration.ts";

const blekinge = join(import.meta.dirname, "../../../../data/collaborations/blekinge");
let scratch: string;
let copies = 0;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "foljsam-collaboration-"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** One thing made wrong in a file of Blekinge, and what the reader is to say about it. */
export type Wrongness = {
  readonly wrong: string;
  readonly file: string;
  readonly near: string;
  readonly from: string;
  readonly to: string;
  readonly field: string | null;
  readonly expected: string;
  readonly found: string;
};

/** A copy of Blekinge in which the first `from` after `near` in one file reads `to`, and the line where that is. */
export async function copyWith({ file, near, from, to }: Pick<Wrongness, "file" | "near" | "from" | "to">) {
  const dir = await copyOfBlekinge();
  const text = await readFile(join(dir, file), "utf8");
  const at = text.indexOf(from, text.indexOf(near));
  expect(text.includes(near) && at >= 0, `${file} has "${from}" after "${near}"`).toBe(true);
  await writeFile(join(dir, file), text.slice(0, at) + to + text.slice(at + from.length));
  return { dir, line: text.slice(0, at).split("\n").length };
}

export async function copyOfBlekinge(): Promise<string> {
  const dir = join(scratch, String((copies += 1)));
  await cp(blekinge, dir, { recursive: true });
  return dir;
}

export async function faultOf(dir: string): Promise<CollaborationFileError> {
  const outcome = await readCollaboration(dir).catch((error: unknown) => error);
  if (!(outcome instanceof CollaborationFileError)) throw new Error("the folder was accepted", { cause: outcome });
  return outcome;
}

/** What the reader says about one thing made wrong, and where that thing stands. */
export async function faultAndPlace(wrongness: Wrongness) {
  const { dir, line } = await copyWith(wrongness);
  return { fault: await faultOf(dir), file: join(dir, wrongness.file), line };
}
