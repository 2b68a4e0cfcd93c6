import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createListener } from "./listener.ts";
import type { Reached } from "./security-headers.ts";
import { cutSlowBodies, patience, serverOptions, type Patience } from "./slow-requests.ts";

const open = new Set<Server>();

afterEach(() => {
  for (const server of open) server.close().closeAllConnections();
  open.clear();
});

/** A server as the product has it, whose API and pages read what they are sent and answer with its length. */
async function serve(reached: Partial<Reached> = {}, impatience: Partial<Patience> = {}): Promise<number> {
  const settings = { ...patience, ...impatience };
  const api = { fetch: async (request: Request) => new Response(String((await request.arrayBuffer()).byteLength)) };
  const listener = createListener(api, (_, response) => response.end("sida"), { behindProxy: false, ...reached });
  const server = createServer(serverOptions(settings), listener);
  cutSlowBodies(server, settings);
  open.add(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const headersOf = async (port: number, path: string, headers: Record<string, string> = {}) =>
  (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).headers;

describe("what keeps a browser safe", () => {
  test("nothing runs in an answer of the API, and no site may frame it", async () => {
    const headers = await headersOf(await serve(), "/api/v1/areas");
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("server")).toBeNull();
  });

  test.each([
    ["/", "same-origin"],
    ["/api/v1/imports", "same-origin"],
    ["/api/v1/observations?indicator=N02904", "cross-origin"],
    ["/mal/blekinge-3/diagram.png", "cross-origin"],
    ["/mal/blekinge-3", "same-origin"],
    ["/mal/blekinge-3/inbaddning", "cross-origin"],
  ])("%s may be used by pages of %s", async (path, policy) => {
    const headers = await headersOf(await serve(), path);
    expect(headers.get("cross-origin-resource-policy")).toBe(policy);
  });

  test.each([
    ["/mal/blekinge-3/inbaddning", null],
    ["/mal/blekinge-3/inbaddning?kommun=1060&diagram=fran-till", null],
    ["/mal/blekinge-3", "DENY"],
    ["/mal/blekinge-3/inbaddning/", "DENY"],
    ["/mal/blekinge-3/inbaddning/mer", "DENY"],
    ["/mal/blekinge-3/inbaddningar", "DENY"],
    ["/mal/blekinge-3?till=/mal/blekinge-3/inbaddning", "DENY"],
    ["/?/mal/blekinge-3/inbaddning", "DENY"],
    ["/mal/blekinge-3/diagram.svg", "DENY"],
    ["/", "DENY"],
  ])("%s is told to browsers as framed by others %s", async (path, said) => {
    expect((await headersOf(await serve(), path)).get("x-frame-options")).toBe(said);
  });

  test.each([
    ["over plain http", {}, {}, null],
    ["over plain http, whatever a visitor says of it", {}, { "x-forwarded-proto": "https" }, null],
    [
      "behind a proxy that was asked by https",
      { behindProxy: true },
      { "x-forwarded-proto": "https" },
      "max-age=31536000; includeSubDomains",
    ],
    ["behind a proxy that was asked by http", { behindProxy: true }, { "x-forwarded-proto": "http" }, null],
    ["where its public address is https", { publicUrl: "https://malen.se" }, {}, "max-age=31536000; includeSubDomains"],
  ])("%s a browser is told of https: %#", async (_, reached, headers, told) => {
    const answered = await headersOf(await serve(reached), "/", headers);
    expect(answered.get("strict-transport-security")).toBe(told);
  });
});

describe("bodies that are too large or too slow", () => {
  /** Sends text to the server and gives back the connection, with what has been answered on it. */
  function send(port: number, text: string): { readonly socket: Socket; readonly answer: () => string } {
    const socket = connect(port, "127.0.0.1");
    let answered = "";
    socket.on("data", (data) => (answered += data.toString()));
    socket.on("error", () => undefined);
    socket.write(text);
    return { socket, answer: () => answered };
  }
  const post = (path: string, ...headers: readonly string[]) =>
    `POST ${path} HTTP/1.1\r\nHost: foljsam\r\n${headers.map((header) => `${header}\r\n`).join("")}\r\n`;

  test.each([
    ["a form of two megabytes", "/mote", "Content-Length: 2000000"],
    ["a form that does not say how large it is", "/mote", "Transfer-Encoding: chunked"],
    ["a file of a gigabyte", "/inlasning?/upload", "Content-Length: 1000000000"],
  ])("%s is refused before it is sent, and the connection is closed", async (_, path, header) => {
    const { socket, answer } = send(await serve(), post(path, header));
    await once(socket, "close");
    expect(answer()).toMatch(/^HTTP\/1.1 413 /);
  });

  test("a file of a hundred megabytes is let in", async () => {
    const { socket, answer } = send(await serve(), post("/inlasning?/upload", "Content-Length: 100000000"));
    await once(socket, "data");
    expect(answer()).toMatch(/^HTTP\/1.1 200 /);
    socket.destroy();
  });

  test("a connection whose headers never end is cut", async () => {
    const port = await serve({}, { headers: 40, look: 20 });
    const { socket } = send(port, "GET / HTTP/1.1\r\nHost: foljsam\r\nX-Slow: ");
    await once(socket, "close");
    expect(socket.destroyed).toBe(true);
  });

  test("a connection whose body stands still is cut", async () => {
    const port = await serve({}, { window: 30 });
    const { socket, answer } = send(port, `${post("/api/v1/imports", "Content-Length: 1000")}a`);
    await once(socket, "close");
    expect(answer()).toBe("");
  });

  test("a body that comes at a fair pace is read to its end, over many looks", async () => {
    const port = await serve({}, { window: 30, leastBytes: 100 });
    const { socket, answer } = send(port, post("/api/v1/imports", "Content-Length: 100000", "Connection: close"));
    let left = 100_000;
    const pour = setInterval(() => {
      const piece = Math.min(left, 5_000);
      left -= piece;
      socket.write("a".repeat(piece));
      if (left === 0) clearInterval(pour);
    }, 5);
    await once(socket, "close");
    expect(answer()).toContain("\r\n100000");
  });

  test("headers of more than 16 kB are refused", async () => {
    const { socket, answer } = send(await serve(), post("/", `X-Long: ${"a".repeat(20_000)}`));
    await once(socket, "close");
    expect(answer()).toMatch(/^HTTP\/1.1 431 /);
  });
});
