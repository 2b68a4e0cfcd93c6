import { type Database, findPreview, loadRegister, openUpload } from "@foljsam/database";
import { DomainError, type Problem } from "@foljsam/domain";
import { problemFile } from "@foljsam/kolada";
import { createRegister } from "./register.ts";

/** A file to give back with what is wrong in it (fil med fel): its name, and its text piece by piece. */
export type ProblemsFile = { readonly name: string; readonly text: AsyncIterable<string> };

/**
 * The file of a preview once more, read as it was then, with a column that says what is wrong in each row in the given words. Figures
 * that contradict each other are marked as far as the report lists them. Throws `preview-not-found`, and `upload-not-found` when the
 * file is no longer kept.
 */
export async function problemsFileOf(
  db: Database,
  id: string,
  words: (problem: Problem) => string,
): Promise<ProblemsFile> {
  const preview = await findPreview(db, id);
  if (!preview) throw new DomainError("preview-not-found", { preview: id });
  const { upload, reading, answers, report } = preview;
  const file = await openUpload(db, upload ?? "");
  const loaded = await loadRegister(db);
  const register = createRegister({ ...loaded, answers: [...answers, ...loaded.answers] });
  const conflicts = Map.groupBy(
    report.problems.filter(({ code }) => code === "conflicting-duplicate"),
    ({ line }) => line,
  );
  const known = (line: number) => conflicts.get(line) ?? [];
  return { name: file.name, text: problemFile(file, register, reading, { words, known }) };
}
