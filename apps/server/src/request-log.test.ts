import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { createListener } from "./listener.ts";
import { requestLog } from "./request-log.ts";

const secret = "Anna-Ek-811218";

/** The lines that a server whose pages and API note their routes writes of requests, once they have all been closed. */
async function linesOf(...requests: readonly [path: string, init?: RequestInit][]): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  const api = {
    fetch: (_: Request, seen?: object) => {
      Object.assign((seen as { incoming: object }).incoming, { route: "/api/v1/goals/:id" });
      return new Response("{}", { status: 404 });
    },
  };
  const note = requestLog({ write: (line: string) => lines.push(line) });
  const listener = createListener(
    api,
    (request, response) => response.writeHead(request.url?.includes("fel") ? 500 : 200).end("sida"),
    { behindProxy: false },
    note,
  );
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const [path, init] of requests) await (await fetch(url + path, init)).text();
  server.close();
  server.closeAllConnections();
  await once(server, "close");
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("each request is one line of JSON with its route, what came of it and how long it took", async () => {
  const [line, failed] = await linesOf(["/api/v1/goals/blekinge-20?year=2021"], ["/fel"]);
  expect(line).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    id: expect.stringMatching(/^[\da-f-]{36}$/),
    method: "GET",
    route: "/api/v1/goals/:id",
    status: 404,
    ms: expect.any(Number),
  });
  expect(failed).toMatchObject({ level: 50, status: 500, route: null });
});

test("nothing that a person has written is in it, wherever in a request it stood", async () => {
  const lines = await linesOf(
    [`/api/v1/goals/${secret}?search=${secret}`, { headers: { cookie: `foljsam=${secret}`, "user-agent": secret } }],
    [
      `/mal/${secret}`,
      { method: "POST", body: JSON.stringify({ text: secret }), headers: { referer: `http://x/${secret}` } },
    ],
  );
  expect(lines).toHaveLength(2);
  expect(JSON.stringify(lines)).not.toContain("Anna");
  expect(JSON.stringify(lines)).not.toContain("127.0.0.1");
});
