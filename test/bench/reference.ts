import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { once } from "node:events";
import type { connect } from "../../packages/database/src/connection/target.ts";

type Sql = ReturnType<typeof connect>;

const programs = ["/usr/lib/postgresql/15/bin/psql", "/usr/bin/psql"];

/** PostgreSQL's own client; undefined where it is not installed. */
export const psql = programs.find((path) => existsSync(path));

/** An empty table with the key that a figure has, in the codes of the file. */
export async function makeReferenceTable(sql: Sql): Promise<void> {
  await sql`drop table if exists reference`;
  await sql`create table reference (kpi text, municipality_id text, year smallint, gender text, value double precision,
    primary key (kpi, municipality_id, year, gender))`;
}

/** Seconds that `psql \copy` takes to load a file into the reference table. */
export async function timeReference(url: string, file: string): Promise<number> {
  if (psql === undefined) throw new Error("psql is not installed.");
  const command = `\\copy reference from '${file}' with (format csv, header, delimiter ';')`;
  const began = performance.now();
  const child = spawn(psql, ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--command", command, url], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`psql ended with ${code}.`);
  return (performance.now() - began) / 1000;
}
