import { DomainError, type ErrorCode, faultOf } from "@foljsam/domain";
import { errorSentence } from "@foljsam/swedish";
import type { Context } from "hono";
import { routePath } from "hono/route";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { isDatabaseAway } from "./database-away.ts";
import type { ProblemDetails } from "./schemas/problem-details.ts";

const statusOf: Record<ErrorCode, ContentfulStatusCode> = {
  "collaboration-not-found": 404,
  "goal-not-found": 404,
  "goal-area-not-found": 404,
  "indicator-not-found": 404,
  "area-not-found": 404,
  "group-not-found": 404,
  "run-not-found": 404,
  "preview-not-found": 404,
  "upload-not-found": 404,
  "preview-already-committed": 409,
  "preview-has-rejected-rows": 409,
  "preview-is-stale": 409,
  "run-already-undone": 409,
  "run-cannot-be-undone": 409,
  "nothing-to-load": 422,
  "nothing-to-undo": 409,
  "kolada-unavailable": 502,
  "fetch-has-rejected-figures": 409,
  "file-changed": 409,
  "file-missing": 400,
  "file-too-large": 413,
  "request-too-large": 413,
  "too-many-requests": 429,
  "personal-number": 422,
  "personal-number-in-file": 422,
  "too-many-notes": 413,
  "notes-too-long": 413,
  "too-many-figures": 400,
  "title-taken": 409,
  "part-not-found": 404,
  "field-missing": 400,
  "decided-in-future": 400,
  "decided-before-earlier": 409,
  "status-impossible": 400,
  "adoption-not-in-force": 409,
  "meeting-in-future": 400,
  "due-before-meeting": 400,
  "responsible-not-found": 400,
  "note-not-found": 404,
  "note-changed": 409,
  "note-withdrawn": 409,
  "baseline-year-too-late": 400,
  "baseline-year-in-future": 400,
  "baseline-not-a-figure": 400,
  "answer-not-found": 404,
  "figures-contradict": 409,
  "person-not-found": 404,
  "email-unusable": 400,
  "membership-not-found": 404,
  "membership-ends-before": 400,
  "membership-revoked": 409,
  "role-has-no-group": 400,
  "principal-not-found": 400,
  "last-coordinator": 409,
  "sign-in-needed": 401,
  "not-permitted": 403,
  "invalid-request": 400,
  "not-acceptable": 406,
  "route-not-found": 404,
};

const titles: Partial<Record<number, string>> = {
  400: "Begäran kan inte förstås",
  401: "Logga in först",
  403: "Begäran är inte tillåten",
  404: "Finns inte",
  406: "Formatet finns inte",
  409: "Det går inte just nu",
  413: "Filen är för stor",
  422: "Filen kan inte läsas in",
  429: "För många på en gång",
  500: "Något gick fel",
  502: "Kolada svarar inte",
  503: "Databasen svarar inte",
};

/** An error as RFC 9457 writes it. */
export function problemDetails(code: string, status: ContentfulStatusCode, detail: string): ProblemDetails {
  return { type: "about:blank", title: titles[status] ?? "Fel", status, detail, code };
}

/** Turns what a route threw into an answer: known errors by their code, everything else as `internal`, told to the log alone. */
export function answerError(error: Error, c: Context, log: (line: string) => void): Response {
  const problem = problemOf(error, c, log);
  const seconds = error instanceof DomainError && error.code === "too-many-requests" && error.facts["seconds"];
  if (seconds) c.header("Retry-After", String(seconds));
  return c.json(problem, problem.status as ContentfulStatusCode, { "Content-Type": "application/problem+json" });
}

/** What was thrown as the reader is told of it, where the answer has begun and its status can no longer say so. */
export function problemOf(thrown: unknown, c: Context, log: (line: string) => void): ProblemDetails {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const problem = describe(error);
  if (problem.status >= 500 && !(error instanceof DomainError))
    log(JSON.stringify({ level: "error", method: c.req.method, route: routePath(c, -1), ...faultOf(error) }));
  return problem;
}

function describe(error: Error): ProblemDetails {
  if (error instanceof DomainError) {
    return problemDetails(error.code, statusOf[error.code], errorSentence(error.code, error.facts));
  }
  if (error instanceof HTTPException) {
    return problemDetails(
      error.status === 403 ? "other-origin" : "invalid-request",
      error.status,
      error.status === 403
        ? "Begäran kommer från en annan webbplats och släpps inte in."
        : errorSentence("invalid-request"),
    );
  }
  if (isDatabaseAway(error)) {
    return problemDetails("database-away", 503, "Databasen svarar inte just nu. Försök igen om en stund.");
  }
  return problemDetails(
    "internal",
    500,
    "Något gick fel hos oss. Försök igen, eller berätta vad du gjorde för den som sköter tjänsten.",
  );
}
