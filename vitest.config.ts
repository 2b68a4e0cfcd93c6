import { existsSync } from "node:fs";
import { defineConfig } from "vitest/config";

const onPostgres = [
  "packages/database/src/**/*.test.ts",
  "packages/intake/src/**/*.test.ts",
  "apps/api/src/**/*.test.ts",
];

export default defineConfig({
  test: {
    globalSetup: existsSync("test/postgres/setup.ts") ? ["test/postgres/setup.ts"] : [],
    projects: [
      {
        test: {
          name: "rules",
          include: [
            "packages/{domain,swedish,kolada,charts}/src/**/*.test.ts",
            "apps/dashboard/src/**/*.test.ts",
            "test/{golden,house,real-files}/**/*.test.ts",
          ],
        },
      },
      { test: { name: "postgres-18", include: onPostgres, testTimeout: 30_000, hookTimeout: 60_000 } },
      { test: { name: "postgres-15", include: onPostgres, testTimeout: 30_000, hookTimeout: 60_000 } },
      {
        test: {
          name: "processes",
          include: ["apps/{ingest,server}/src/**/*.test.ts", "test/{faults,e2e}/**/*.test.ts"],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
