import { type Action, DomainError } from "@foljsam/domain";
import type { Database } from "@foljsam/database";
import { createRoute, OpenAPIHono, type RouteConfig, type z } from "@hono/zod-openapi";
import type { KoladaFetching } from "./kolada-fetching.ts";
import type { WriteLimits } from "./limited-rate.ts";
import { permit } from "./permission/allow.ts";
import type { Site } from "./site.ts";
import { problemDetailsSchema } from "./schemas/problem-details.ts";

/** Who signs in: answers what is asked under `/api/auth/`, and says whose session the headers of a request carry. */
export type Identity = {
  /** A link that lets a person, by key, in once to choose how to sign in from then on; where it leads on our pages, and until when. */
  readonly invite?: (person: string) => Promise<{ readonly path: string; readonly expiresAt: Date }>;
  readonly handle: (request: Request) => Promise<Response>;
  readonly personOf: (headers: Headers) => Promise<{ readonly id: string; readonly name: string } | null>;
};

/**
 * What the API needs from outside: the database to write to and the one to read from, the day (ISO), where errors are told, and
 * a mark that changes whenever program or collaborations do, so that no reader keeps an answer of the old ones.
 */
export type ApiDependencies = {
  readonly db: Database;
  readonly read: Database;
  /** Whether the database answers with the tables it should have. */
  readonly ready: () => Promise<boolean>;
  readonly today: () => string;
  readonly log: (line: string) => void;
  readonly revision: string;
  /** Signing in, where the process can do it; without it everyone is anyone. */
  readonly identity?: Identity | undefined;
  /** Fetching from Kolada, where the process can do it. */
  readonly kolada?: KoladaFetching | undefined;
  /** How often each may write, where the process counts it. */
  readonly limits?: WriteLimits | undefined;
  /** Who publishes, where the installation has been told. */
  readonly site?: Site | undefined;
};

/** An empty set of routes whose invalid input becomes the error `invalid-request`, naming the parameter. */
export function createRoutes(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error, "data" in result ? result.data : undefined);
    },
  });
}

// Every schema's message is the Swedish words for what it expects.
function invalidRequest({ issues: [issue] }: z.ZodError, data: unknown): DomainError {
  const field = issue?.path.join(".") ?? "";
  const found: unknown = typeof data === "object" && data !== null ? Reflect.get(data, field) : undefined;
  return new DomainError("invalid-request", {
    ...(field !== "" && { field }),
    ...(issue && { expected: issue.message }),
    ...(typeof found === "string" && { found }),
  });
}

/** A route's contract, with the action (handling) that it is: who may not do it to anything at all is refused before the route is asked. */
export function contract<P extends string, R extends Omit<RouteConfig, "path"> & { readonly path: P }>(
  action: Action,
  route: R,
): ReturnType<typeof createRoute<P, R>> {
  const middleware = [permit(action), ...[route.middleware ?? []].flat()];
  const responses = action === "read" ? route.responses : { ...refused, ...route.responses };
  return createRoute({ ...route, responses, middleware, "x-action": action }) as ReturnType<typeof createRoute<P, R>>;
}

/** The JSON answer of a route, for its contract. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { "application/json": { schema } } };
}

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemDetailsSchema } },
});

export const invalid = { 400: problem("The request cannot be understood.") } as const;
export const notFound = { 404: problem("What was asked for does not exist.") } as const;
const refused = {
  401: problem("Nobody has signed in."),
  403: problem("Whoever has signed in may not do it."),
} as const;
export const conflict = { 409: problem("The state of things does not allow it.") } as const;
