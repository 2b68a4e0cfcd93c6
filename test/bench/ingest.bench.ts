import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "../../packages/database/src/connection/target.ts";
import { emptyTemplate, startServer } from "../postgres/servers.ts";
import type { Bench } from "./bench.ts";
import { type FiguresFile, writeFigures } from "./figures-file.ts";
import { type Ran, runIngest } from "./ingest-process.ts";
import { makeReferenceTable, psql, timeReference } from "./reference.ts";

/** Our time as a share of psql's, and the most memory the process may hold. */
const aim = 0.85;
const mostMegabytes = 400;

/** A smaller file is loaded so many times, and the middle of them is told: other work on the machine weighs on a short time. */
const fewRounds = 5;

/** Seconds that psql took, and how our two loads of the same rows went. */
type Round = { readonly reference: number; readonly ours: Ran; readonly again: Ran };

type Sql = ReturnType<typeof connect>;
type Measured = {
  readonly rows: number;
  readonly admin: Sql;
  readonly url: string;
  readonly say: (line: string) => void;
};

/**
 * Loads generated files with `npm run ingest` and with `psql \copy`, on one server with the product's own settings. Both are timed
 * from the start of their process to its end, with the key and the commit; ours decodes, validates and compares besides.
 */
export const bench: Bench = async ({ short, say }) => {
  if (psql === undefined) return ["psql saknas: det finns inget att jämföra med."];
  const server = await startServer("18", []);
  if (server === undefined) return ["PostgreSQL saknas."];
  const admin = connect({ url: server.url }, { max: 1 });
  const broken: string[] = [];
  try {
    await prepareTemplate(server.url);
    say(await settingsOf(admin));
    for (const rows of short ? [200_000] : [1_000_000, 10_000_000]) {
      broken.push(...(await measure({ rows, admin, url: server.url, say })));
    }
  } finally {
    await admin.end();
    await server.stop();
  }
  return broken;
};

async function measure(given: Measured): Promise<readonly string[]> {
  const { rows, say } = given;
  const folder = mkdtempSync(join(tmpdir(), "foljsam-bench-"));
  const file: FiguresFile = { swedish: join(folder, "export.csv"), plain: join(folder, "plain.csv") };
  const broken: string[] = [];
  const promise = (holds: boolean, text: string) => {
    if (!holds) broken.push(`${count(rows)} rader: ${text}`);
  };
  try {
    for (const order of ["sorted", "shuffled"] as const) {
      if (order === "shuffled" && rows > 1_000_000) continue;
      await writeFigures(file, rows, order);
      say(`\n${count(rows)} rader, ${order === "sorted" ? "i exportens ordning" : "omkastade"}`);
      const rounds: Round[] = [];
      for (let round = 0; round < (rows > 1_000_000 ? 1 : fewRounds); round++) {
        await withDatabase(given, async (url, sql) => void rounds.push(await compare(url, sql, file)));
      }
      const reference = median(rounds.map((round) => round.reference));
      const ours = median(rounds.map((round) => round.ours.seconds));
      const again = median(rounds.map((round) => round.again.seconds));
      const memory = Math.max(...rounds.flatMap((round) => [round.ours.megabytes, round.again.megabytes]));
      const ratio = ours / reference;
      say(line("psql \\copy", reference, rows));
      say(`${line("npm run ingest", ours, rows)}  kvot ${ratio.toFixed(2)}  ${memory} MB`);
      say(`${line("samma fil igen", again, rows)}  kvot ${(again / reference).toFixed(2)}`);
      promise(ratio <= aim || order === "shuffled", `kvoten ${ratio.toFixed(2)} är över ${aim}`);
      promise(memory < mostMegabytes, `${memory} MB är över ${mostMegabytes}`);
    }
    await writeFigures(file, rows, "sorted");
    await withDatabase(given, async (url, sql) => {
      const left = await cancelMidway(url, sql, file.swedish, rows);
      say(left === null ? "avbruten mitt i         lämnade inget efter sig" : `avbruten mitt i         ${left}`);
      promise(left === null, `avbruten inläsning: ${left}`);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return broken;
}

/** Loads a file with psql, with ours, and with ours once more, each with nothing left over for it to write of what came before. */
async function compare(url: string, sql: Sql, file: FiguresFile): Promise<Round> {
  await makeReferenceTable(sql);
  await sql`checkpoint`;
  const reference = await timeReference(url, file.plain);
  await sql`drop table reference`;
  await sql`checkpoint`;
  const ours = await ingest(url, file.swedish);
  await sql`checkpoint`;
  return { reference, ours, again: await ingest(url, file.swedish) };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

async function ingest(url: string, file: string): Promise<Ran> {
  const ran = await runIngest(url, [file]);
  if (ran.code !== 0) throw new Error(`npm run ingest ended with ${ran.code}: ${ran.out}${ran.err}`);
  return ran;
}

/** Interrupts a load when half of its rows have reached the server. What is left of it then, in words; null when nothing is. */
async function cancelMidway(url: string, sql: Sql, file: string, rows: number): Promise<string | null> {
  const whatIsThere = async () => {
    const [found] = await sql`select (select count(*) from import_run)::int as runs,
      (select count(*) from import_preview)::int as previews, (select count(*) from observation)::int as figures,
      (select count(*) from pg_class where relname like 'staged%')::int as tables`;
    return JSON.stringify(found);
  };
  const before = await whatIsThere();
  const { code } = await runIngest(url, [file], async (child) => {
    for (let copied = 0; copied < rows / 2;) {
      const [copy] = await sql`select tuples_processed::int as rows from pg_stat_progress_copy`;
      copied = copy?.["rows"] ?? copied;
      if (child.exitCode !== null) return;
    }
    child.kill("SIGINT");
  });
  const after = await whatIsThere();
  if (code !== 2) return `slutkoden blev ${code}`;
  return before === after ? null : `${before} blev ${after}`;
}

/** Puts the product's register in the database that the others are made from. */
async function prepareTemplate(url: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "foljsam-bench-"));
  const file = join(folder, "nothing.csv");
  writeFileSync(file, "");
  await runIngest(Object.assign(new URL(url), { pathname: emptyTemplate }).href, [file]);
  rmSync(folder, { recursive: true });
}

async function withDatabase({ admin, url }: Measured, work: (url: string, sql: Sql) => Promise<void>): Promise<void> {
  const name = "bench";
  await admin`create database ${admin(name)} template ${admin(emptyTemplate)}`;
  const own = Object.assign(new URL(url), { pathname: name }).href;
  const sql = connect({ url: own }, { max: 1 });
  try {
    await work(own, sql);
  } finally {
    await sql.end();
    await admin`drop database ${admin(name)} with (force)`;
  }
}

async function settingsOf(admin: Sql): Promise<string> {
  const rows = await admin`select name, current_setting(name) as value
    from unnest(array['server_version', 'fsync', 'synchronous_commit', 'wal_level', 'shared_buffers', 'max_wal_size']) as name`;
  return `PostgreSQL: ${rows.map(({ name, value }) => `${name} ${value}`).join(", ")}`;
}

const line = (what: string, seconds: number, rows: number) =>
  `${what.padEnd(22)}${seconds.toFixed(1).padStart(6)} s  ${count(Math.round(rows / seconds)).padStart(9)} rader/s`;

const count = (rows: number) => rows.toLocaleString("sv-SE");
