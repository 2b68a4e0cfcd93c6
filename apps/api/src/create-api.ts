import { DomainError } from "@foljsam/domain";
import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { answerError } from "./errors.ts";
import { freshness } from "./freshness.ts";
import { limitedBody } from "./limited-body.ts";
import { limitedRate } from "./limited-rate.ts";
import { noteRoute } from "./note-route.ts";
import { noPersonalNumbers } from "./no-personal-numbers.ts";
import { acting } from "./permission/acting.ts";
import { readable } from "./readable.ts";
import { adoptedJudgementRoutes } from "./routes/adopted-judgements.ts";
import { annualReportRoutes } from "./routes/annual-reports.ts";
import { areaRoutes } from "./routes/areas.ts";
import { auditEntryRoutes } from "./routes/audit-entries.ts";
import { baselineRoutes } from "./routes/baselines.ts";
import { collaborationRoutes } from "./routes/collaborations.ts";
import { decisionRoutes } from "./routes/decisions.ts";
import { goalMethodRoutes } from "./routes/goal-methods.ts";
import { goalMunicipalityRoutes } from "./routes/goal-municipalities.ts";
import { goalRoutes } from "./routes/goals.ts";
import { groupRoutes } from "./routes/groups.ts";
import { healthRoutes } from "./routes/healthz.ts";
import { importAnswerRoutes } from "./routes/import-answers.ts";
import { importFileRoutes } from "./routes/import-files.ts";
import { importRoutes } from "./routes/imports.ts";
import { indicatorRoutes } from "./routes/indicators.ts";
import { judgementHistoryRoutes } from "./routes/judgement-history.ts";
import { koladaFetchRoutes } from "./routes/kolada-fetches.ts";
import { meRoutes } from "./routes/me.ts";
import { meetingNoteRoutes } from "./routes/meeting-notes.ts";
import { memberRoutes } from "./routes/members.ts";
import { observationRoutes } from "./routes/observations.ts";
import { openDataRoutes } from "./routes/open-data.ts";
import { ownValueRoutes } from "./routes/own-values.ts";
import { personDataRoutes } from "./routes/person-data.ts";
import { problemsFileRoutes } from "./routes/problems-file.ts";
import { progressRoutes } from "./routes/progress.ts";
import { revisionRoutes } from "./routes/revisions.ts";
import { whatIfRoutes } from "./routes/what-if.ts";
import { searchRoutes } from "./routes/search.ts";
import type { ApiDependencies } from "./routing.ts";
import { sameOrigin } from "./same-origin.ts";

const information = {
  openapi: "3.1.0",
  info: {
    title: "Följsam",
    version: "1",
    description: "Goals that a region and its municipalities have set together, and how far each has come.",
    license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
  },
  servers: [{ url: "/" }],
};

const createV1 = (dependencies: ApiDependencies) =>
  new OpenAPIHono()
    .route("/", collaborationRoutes(dependencies))
    .route("/", goalRoutes(dependencies))
    .route("/", goalMethodRoutes(dependencies))
    .route("/", goalMunicipalityRoutes(dependencies))
    .route("/", whatIfRoutes(dependencies))
    .route("/", adoptedJudgementRoutes(dependencies))
    .route("/", baselineRoutes(dependencies))
    .route("/", judgementHistoryRoutes(dependencies))
    .route("/", progressRoutes(dependencies))
    .route("/", indicatorRoutes(dependencies))
    .route("/", ownValueRoutes(dependencies))
    .route("/", areaRoutes(dependencies))
    .route("/", observationRoutes(dependencies))
    .route("/", revisionRoutes(dependencies))
    .route("/", importAnswerRoutes(dependencies))
    .route("/", importFileRoutes(dependencies))
    .route("/", problemsFileRoutes(dependencies))
    .route("/", importRoutes(dependencies))
    .route("/", koladaFetchRoutes(dependencies))
    .route("/", openDataRoutes(dependencies))
    .route("/", searchRoutes(dependencies))
    .route("/", meRoutes())
    .route("/", memberRoutes(dependencies))
    .route("/", decisionRoutes(dependencies))
    .route("/", meetingNoteRoutes(dependencies))
    .route("/", groupRoutes(dependencies))
    .route("/", auditEntryRoutes(dependencies))
    .route("/", personDataRoutes(dependencies))
    .route("/", annualReportRoutes(dependencies));

/** The routes under `/api/v1`, as the typed client sees them. */
export type V1 = ReturnType<typeof createV1>;

/** The whole API: `/healthz`, `/readyz` and `/api/v1`, with errors as `application/problem+json`. */
export function createApi(dependencies: ApiDependencies): OpenAPIHono {
  const api = new OpenAPIHono();
  api.onError((error, c) => answerError(error, c, dependencies.log));
  api.notFound((c) => answerError(new DomainError("route-not-found", { path: c.req.path }), c, dependencies.log));
  // JSON, CSV and XML for who takes them packed. Arrow is binary, and read as it comes.
  api.use("/api/*", compress());
  api.use(noteRoute);
  api.use("/api/*", sameOrigin);
  api.use("/api/*", limitedBody);
  api.use("/api/v1/*", acting(dependencies));
  api.use("/api/v1/*", limitedRate(dependencies.limits));
  api.use("/api/v1/*", noPersonalNumbers);
  api.use("/api/*", readable);
  const { identity } = dependencies;
  if (identity) api.on(["GET", "POST"], "/api/auth/*", (c) => identity.handle(c.req.raw));
  api.use("/api/v1/*", freshness(dependencies));
  api.route("/", healthRoutes(dependencies));
  api.route("/api/v1", createV1(dependencies));
  // Where Sveriges dataportal looks first.
  api.get("/datasets/dcat", (c) => c.redirect("/api/v1/open-data/catalogue", 303));
  api.doc31("/api/v1/openapi.json", information);
  return api;
}
