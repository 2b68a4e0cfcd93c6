import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** A server process as a user starts it. */
export type ServerProcess = {
  readonly url: string;
  /** What it printed until it was up. */
  readonly said: string;
  /** Sends a signal and waits until the process has gone; gives back its exit code, or the signal that ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals>;
};

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const running = new Set<ChildProcess>();

/** A data folder that is removed, with every process that uses it, after the tests of a file. */
export function temporaryDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), "foljsam-server-"));
  chmodSync(folder, 0o755);
  afterAll(() => {
    for (const child of running) child.kill("SIGKILL");
    const postgres = postmasterOf(folder);
    if (postgres !== null) process.kill(postgres, "SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  return join(folder, "data");
}

/** Starts a server and waits until it says where it is; throws what it said when it ends instead. */
export async function startServerProcess(
  dataDir: string,
  options: {
    readonly args?: readonly string[];
    readonly port?: string;
    readonly databaseUrl?: string;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<ServerProcess> {
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: options.port ?? "0",
    DATABASE_URL: options.databaseUrl ?? "",
    NODE_ENV: "production",
    ...options.env,
  };
  const child = spawn(process.execPath, [main, ...(options.args ?? [])], { env, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  const ended = once(child, "exit").then(([code, signal]) => {
    running.delete(child);
    return (code ?? signal) as number | NodeJS.Signals;
  });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const up = /igång på (http:\S+)/.exec(said)?.[1];
        if (up !== undefined) resolve(up);
      });
    }
    void ended.then((code) => reject(new Error(`${code}: ${said}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return await ended;
  };
  return { url, said, end };
}

/** Signs in as one of the example's persons, its coordinator when nobody is named; gives back the cookie of the session. */
export async function signInAsExample(url: string, name = "Katarina Lindqvist"): Promise<string> {
  const { persons } = (await (await fetch(`${url}/api/auth/example/persons`)).json()) as {
    persons: readonly { readonly id: string; readonly name: string }[];
  };
  const body = JSON.stringify({ person: persons.find((one) => one.name === name)?.id });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${url}/api/auth/example/sign-in`, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`${name} is not let in: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** The process id of the PostgreSQL server that runs in a data folder; null when none does. */
export function postmasterOf(dataDir: string): number | null {
  try {
    const file = readdirSync(dataDir, { recursive: true, encoding: "utf8" }).find((path) =>
      /(^|[/\\])postmaster\.pid$/.test(path),
    );
    return file === undefined ? null : Number(readFileSync(join(dataDir, file), "utf8").split("\n")[0]);
  } catch {
    return null;
  }
}
