import { setImmediate as turn } from "node:timers/promises";
import { commitImport, loadRegister, undoImport } from "@foljsam/database";
import type { FileReport } from "@foljsam/domain";
import { importFile, type ImportOptions, type ImportResult } from "@foljsam/intake";
import { readFile, type ReadOptions, type Register } from "@foljsam/kolada";
import { problemSentence } from "@foljsam/swedish";
import { connect } from "../../packages/database/src/connection/target.ts";
import { createRegister } from "../../packages/intake/src/register.ts";
import type { FreshDatabase } from "../postgres/database.ts";
import type { HostileFile } from "./hostile-file.ts";

/** What becomes of a file on its whole way: its preview is thrown away, or committed and undone, or its stream breaks half-way. */
export const fates = ["thrown away", "committed", "broken off"] as const;
export type Fate = (typeof fates)[number];

/** How long a file may take to be answered, in milliseconds. */
const patience = 10_000;
const chunk = 65_536;

type Counts = { readonly runs: number; readonly figures: number; readonly previews: number; readonly staged: number };

/** The way of a file through the product: read, staged in PostgreSQL, and told in Swedish. Both say what its answer lacks. */
export type WholeWay = {
  readonly faultsOf: (file: HostileFile, fate: Fate, options: ImportOptions) => Promise<readonly string[]>;
  /** Reads the file against the same register and stores nothing. */
  readonly faultsOfReading: (file: HostileFile, options: ReadOptions) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** The whole way on a database. */
export async function wholeWay(database: FreshDatabase): Promise<WholeWay> {
  const sql = connect({ url: database.url }, { max: 1 });
  const { db } = database;
  const register = createRegister(await loadRegister(db), undefined);
  const count = async (): Promise<Counts> => {
    const [row] = await sql<Counts[]>`select (select count(*)::int from import_run) as runs,
      (select count(*)::int from observation) as figures, (select count(*)::int from import_preview) as previews,
      (select count(*)::int from pg_class where relname ~ '^staged_observation_[0-9]+$') as staged`;
    if (!row) throw new Error("The database does not count.");
    return { ...row };
  };
  const throwAway = async () => {
    const tables = await sql`select relname as name from pg_class where relname ~ '^staged_observation_[0-9]+$'`;
    for (const { name } of tables) await sql`drop table ${sql(name)}`;
    await sql`delete from import_preview`;
  };

  const faultsOf: WholeWay["faultsOf"] = async (file, fate, options) => {
    const before = await count();
    const begun = performance.now();
    const result = await importFile(db, streamed(file, fate === "broken off"), options).catch((error: unknown) => ({
      error,
    }));
    const isLate = performance.now() - begun > patience;
    const after = await count();
    const faults = "error" in result ? faultsOfBroken(result.error, fate) : faultsOfAnswer(result);
    const isKept = "preview" in result && result.preview !== null;
    if (isLate) faults.push("late");
    if (before.runs !== after.runs || before.figures !== after.figures)
      faults.push("figures without anybody's consent");
    if (isKept !== after.previews > before.previews) faults.push("a preview of nothing, or none of something");
    if (isKept !== after.staged > before.staged) faults.push("rows left behind");
    if (isKept && fate === "committed") faults.push(...(await commitAndUndo(result, after)));
    await throwAway();
    return faults;
  };

  async function commitAndUndo({ preview }: ImportResult, before: Counts): Promise<string[]> {
    if (preview === null) return [];
    const run = await commitImport(db, preview.id, { by: "prov", allowPartial: true });
    const after = await count();
    const isWhole = after.figures - before.figures === preview.difference.new + preview.difference.changed;
    if (run) await undoImport(db, run.run, { by: "prov" });
    return [
      ...(isWhole ? [] : ["a part of the figures"]),
      ...(after.staged === 0 ? [] : ["rows left after the commit"]),
    ];
  }

  const faultsOfReading: WholeWay["faultsOfReading"] = async (file, options) => {
    const begun = performance.now();
    const { handedOn, report } = await readAll(streamed(file, false), register, options).catch((error: unknown) => ({
      handedOn: thrownBy(error),
      report: null,
    }));
    const faults = report === null ? [String(handedOn)] : faultsOfReport(report);
    if (performance.now() - begun > patience) faults.push("late");
    if (report !== null && report.rows !== Number(handedOn) + report.rejected) faults.push("figures lost or invented");
    if (report?.shape === null && report.problems.length !== 1)
      faults.push("a refusal without a word, or with several");
    return faults;
  };

  return { faultsOf, faultsOfReading, close: () => sql.end() };
}

const broken = new Error("The connection was cut.");

function streamed({ name, bytes }: HostileFile, isCut: boolean): Parameters<typeof importFile>[1] {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const end = isCut ? bytes.length >> 1 : bytes.length;
    for (let at = 0; at < end; at += chunk) {
      yield bytes.slice(at, Math.min(at + chunk, end));
      await turn();
    }
    if (isCut) throw broken;
  }
  return { name, bytes: chunks() };
}

function faultsOfBroken(error: unknown, fate: Fate): string[] {
  if (fate === "broken off" && error === broken) return [];
  return [thrownBy(error)];
}

function thrownBy(error: unknown): string {
  return `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

async function readAll(file: Parameters<typeof readFile>[0], register: Register, options: ReadOptions) {
  const batches = readFile(file, register, options);
  for (let handedOn = 0; ;) {
    const next = await batches.next();
    if (next.done === true) return { handedOn, report: next.value };
    handedOn += next.value.length;
  }
}

function faultsOfAnswer({ report, preview, questions }: ImportResult): string[] {
  const faults = faultsOfReport(report);
  if (preview === null && report.problems.length + questions.length === 0) faults.push("a refusal without a word");
  if (impossible.test(JSON.stringify(questions))) faults.push("questions with signs that no database stores");
  return faults;
}

const impossible = /\\u0000|\\ud[89a-f]/i;

function faultsOfReport(report: FileReport): string[] {
  const missing = Object.values(report.missing).reduce((sum, each) => sum + each, 0);
  const faults: readonly (readonly [string, boolean])[] = [
    ["a row unaccounted for", report.observations + missing + report.rejected !== report.rows],
    ["a refusal with rows", report.shape === null && report.rows > 0],
    ["a word that is none", !report.problems.every(isTold)],
    ["signs that no database stores", impossible.test(JSON.stringify({ ...report, file: "" }))],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

function isTold(problem: FileReport["problems"][number]): boolean {
  const sentence = problemSentence(problem);
  return (
    /\p{L}{3}.*[.”)]$/su.test(sentence) && !/\b(undefined|null|\[object)\b/.test(sentence.replaceAll(/”[^”]*”/g, "”"))
  );
}
