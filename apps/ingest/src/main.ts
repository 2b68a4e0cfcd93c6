import { fileURLToPath } from "node:url";
import { ingest } from "./ingest.ts";

process.exitCode = await ingest(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  terminal: process.stderr,
  databaseUrl: process.env["DATABASE_URL"],
  dataDir: process.env["DATA_DIR"],
  dataFiles: fileURLToPath(new URL("../../../data", import.meta.url)),
});
