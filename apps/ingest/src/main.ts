import { fileURLToPath } from "node:url";
import { systemClock } from "./clock.ts";
import { ingest } from "./ingest.ts";

process.exitCode = await ingest(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  terminal: process.stderr,
  databaseUrl: process.env["DATABASE_URL"],
  dataDir: process.env["DATA_DIR"],
  dataFiles: fileURLToPath(new URL("../../../data", import.meta.url)),
  clock: systemClock,
  fetch,
  koladaUrl: process.env["KOLADA_URL"] || undefined,
  stop: stopOnSignal,
});

/** The first signal asks for a clean stop, the second ends the process at once. */
function stopOnSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(1);
      stopping.abort();
    });
  }
  return stopping.signal;
}
