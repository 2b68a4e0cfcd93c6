import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Half of the time goes to waiting for PostgreSQL, Chromium and processes: even two cores have room for two. Projects run side by
// side only when they have as many workers each.
const maxWorkers = Math.min(4, Math.max(2, availableParallelism() - 1));

const onServer = {
  maxWorkers,
  include: ["packages/{database,identity,intake}/src/**/*.test.ts", "apps/api/src/**/*.test.ts"],
  globalSetup: ["test/postgres/setup.ts"],
  // Loading Drizzle takes longer than most of these tests: once a worker is enough.
  isolate: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "rules",
          maxWorkers,
          include: [
            "packages/{domain,swedish,kolada,charts}/src/**/*.test.ts",
            "apps/dashboard/src/**/*.test.ts",
            "test/{golden,house,real-files}/**/*.test.ts",
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...onServer,
          name: "postgres-18",
          include: [...onServer.include, "test/hostile/**/*.test.ts", "test/attacks/api.test.ts"],
          provide: { postgresVersion: "18" },
        },
      },
      {
        // The embedded server is always 18: its own tests run once.
        test: {
          ...onServer,
          name: "postgres-15",
          provide: { postgresVersion: "15" },
          // Who may do what does not depend on the version of the database.
          exclude: ["packages/database/src/embedded/**", "apps/api/src/permission/**"],
        },
      },
      {
        test: {
          name: "processes",
          include: [
            "apps/{ingest,server}/src/**/*.test.ts",
            "test/{faults,e2e}/**/*.test.ts",
            "test/attacks/pages.test.ts",
          ],
          globalSetup: ["test/postgres/setup.ts"],
          provide: { postgresVersion: "18" },
          testTimeout: 240_000,
          hookTimeout: 120_000,
          maxWorkers,
        },
      },
    ],
  },
});
