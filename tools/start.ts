import { buildDashboard } from "./lib.ts";

buildDashboard();
await import("../apps/server/src/main.ts");
