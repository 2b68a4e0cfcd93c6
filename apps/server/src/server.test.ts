import { describe, expect, test } from "vitest";
import { postmasterOf, startServerProcess, temporaryDataDir } from "./server.fixture.ts";

describe("the server process", () => {
  const dataDir = temporaryDataDir();
  const runsOf = async (url: string) => {
    const { runs } = (await (await fetch(`${url}/api/v1/imports`)).json()) as { runs: { file: { name: string } }[] };
    return runs.map((run) => run.file.name);
  };

  test("it starts from nothing with Blekinge and the example, answers, keeps its data, and stops when asked", async () => {
    const first = await startServerProcess(dataDir);
    expect(first.said).toContain("Samverkan Blekinge: 22 delmål");
    expect(first.said).toContain("Exempeldata är inläst");
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    const progress = await fetch(`${first.url}/api/v1/progress?collaboration=blekinge`);
    expect(((await progress.json()) as { goals: unknown[] }).goals).toHaveLength(22);
    const runs = await runsOf(first.url);
    expect(runs.some((name) => name.startsWith("exempel-pahittade-"))).toBe(true);

    const port = new URL(first.url).port;
    await expect(startServerProcess(dataDir, { port })).rejects.toThrow("Porten är upptagen av ett annat program.");
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);

    expect(await first.end("SIGINT")).toBe(0);
    expect(postmasterOf(dataDir)).toBeNull();

    const second = await startServerProcess(dataDir);
    expect(await runsOf(second.url)).toEqual(runs);
    expect(await second.end("SIGTERM")).toBe(0);
    expect(postmasterOf(dataDir)).toBeNull();
  });

  test("every answer carries the headers that keep a browser safe", async () => {
    const server = await startServerProcess(dataDir);
    for (const path of ["/healthz", "/api/v1/areas", "/"]) {
      const { headers } = await fetch(server.url + path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toBe("same-origin");
    }
    expect(await server.end("SIGINT")).toBe(0);
  });

  test("a wrong setting ends it with a sentence", async () => {
    await expect(startServerProcess(dataDir, { port: "hej" })).rejects.toThrow("1: PORT ska vara ett heltal");
  });
});

describe("a server without example data", () => {
  const dataDir = temporaryDataDir();

  test("--empty has the collaboration and no figures", async () => {
    const server = await startServerProcess(dataDir, { args: ["--empty"] });
    expect(server.said).not.toContain("Exempeldata är inläst");
    const { runs } = (await (await fetch(`${server.url}/api/v1/imports`)).json()) as { runs: unknown[] };
    expect(runs).toEqual([]);
    const progress = (await (await fetch(`${server.url}/api/v1/progress`)).json()) as {
      asOfRun: number;
      goals: unknown[];
    };
    expect(progress.asOfRun).toBe(0);
    expect(progress.goals).toHaveLength(22);
    expect(await server.end("SIGINT")).toBe(0);
  });
});
