import type { TestProject } from "vitest/node";
import { startServer } from "./servers.ts";

/** Starts the project's PostgreSQL before its first test file, and stops it after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const version = project.getProvidedContext().postgresVersion;
  const server = await startServer(version);
  project.provide("postgresUrl", server?.url ?? null);
  project.provide("postgresAppUrl", server?.appUrl ?? null);
  return async () => await server?.stop();
}
