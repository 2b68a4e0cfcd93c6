import { Hono } from "hono";
import type { ApiDependencies } from "../routing.ts";

/** `GET /healthz` (the process is up) and `GET /readyz` (the database answers, with the tables it should have). */
export const healthRoutes = ({ ready, log }: ApiDependencies) =>
  new Hono()
    .get("/healthz", (c) => c.json({ status: "ok" }))
    .get("/readyz", async (c) => {
      const answers = await ready().catch((error: unknown) => {
        log(`Databasen svarar inte: ${error instanceof Error ? error.message : String(error)}`);
        return false;
      });
      return answers ? c.json({ status: "ready" }) : c.json({ status: "not-ready" }, 503);
    });
