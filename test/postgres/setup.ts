import type { TestProject } from "vitest/node";
import type { PostgresVersion } from "./servers.ts";
import { startServer } from "./servers.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Which PostgreSQL the tests of a project run on; vitest.config.ts says it. */
    postgresVersion: PostgresVersion;
    /** Its administrator's URL; null where it is not installed. */
    postgresUrl: string | null;
  }
}

/** Starts the project's PostgreSQL before its first test file, and stops it after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const version = project.getProvidedContext().postgresVersion;
  const server = await startServer(version);
  project.provide("postgresUrl", server?.url ?? null);
  return async () => await server?.stop();
}
