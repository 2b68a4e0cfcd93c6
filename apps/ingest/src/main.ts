import { fileURLToPath } from "node:url";
import { systemClock } from "./clock.ts";
import { ingest } from "./ingest.ts";

process.exitCode = await ingest(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  terminal: process.stderr,
  databaseUrl: process.env["DATABASE_URL"],
  databaseOwnerUrl: process.env["DATABASE_OWNER_URL"],
  dataDir: process.env["DATA_DIR"],
  dataFiles: fileURLToPath(new URL("../../../data", import.meta.url)),
  clock: systemClock,
  fetch,
  koladaUrl: process.env["KOLADA_URL"] || undefined,
  stop: stopOnSignal,
});

/** The first signal asks for a clean stop, a later one ends the process at once. npm passes on what the terminal has sent already. */
function stopOnSignal(): AbortSignal {
  const stopping = new AbortController();
  let first = 0;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted && performance.now() - first > 1_000) process.exit(1);
      if (!stopping.signal.aborted) first = performance.now();
      stopping.abort();
    });
  }
  return stopping.signal;
}
