// Plain JavaScript, since the Node that runs before the first install may not read TypeScript.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import "./faster-start.js";

const installed = fileURLToPath(new URL("../node_modules/.modules.yaml", import.meta.url));
if (existsSync(installed)) {
  await import("../apps/ingest/src/main.ts");
} else {
  console.error("Följsam är inte installerat ännu. Kör npm start en gång först.");
  process.exitCode = 2;
}
