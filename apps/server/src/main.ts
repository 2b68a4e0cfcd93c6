import { CollaborationFileError } from "@foljsam/intake";
import { readSettings } from "./settings.ts";
import { startServer } from "./start-server.ts";

const settings = readSettings(process.env, process.argv.slice(2), process.stdout.isTTY);
if ("mistake" in settings) fail(settings.mistake);

const started = performance.now();
const server = await startServer(settings, (line) => console.log(line)).catch((error: unknown) =>
  fail(reasonOf(error)),
);
console.log(server.loaded.join("\n"));
console.log(
  `Följsam är igång på ${server.url} (${((performance.now() - started) / 1000).toFixed(1)} s). Avsluta med Ctrl-C.`,
);

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    void server.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(reasonOf(error)),
    );
  });
}

function reasonOf(error: unknown): string {
  if (error instanceof CollaborationFileError) return error.message;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return `Porten är upptagen av ett annat program. Stoppa det, eller välj en annan port: PORT=3001 npm start`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
