import { latestRun } from "@foljsam/database";
import { Hono } from "hono";
import type { ApiDependencies } from "../routing.ts";

/** `GET /healthz` (the process is up) and `GET /readyz` (the database answers with the tables it should have). */
export const healthRoutes = ({ db, read, log }: ApiDependencies) =>
  new Hono()
    .get("/healthz", (c) => c.json({ status: "ok" }))
    .get("/readyz", async (c) => {
      try {
        await Promise.all([latestRun(db), latestRun(read)]);
        return c.json({ status: "ready" });
      } catch (error) {
        log(`Databasen svarar inte: ${error instanceof Error ? error.message : String(error)}`);
        return c.json({ status: "not-ready" }, 503);
      }
    });
