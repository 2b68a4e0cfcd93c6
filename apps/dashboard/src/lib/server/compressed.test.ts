import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { codingOf, compressed } from "./compressed.ts";

const text = "<p>Delmål</p>".repeat(200);
const page = (body: string | null = text, headers: Record<string, string> = {}) =>
  new Response(body, { headers: { "content-type": "text/html", etag: '"a"', ...headers } });
const sent = async (response: Response) => Buffer.from(await response.arrayBuffer());

test.each([
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
  ["GZIP;q=0.5, br;q=0", "gzip", gunzipSync],
] as const)("a page for %s is packed as %s", async (accepted, coding, unpack) => {
  const response = await compressed(page(), codingOf(accepted));
  const body = await sent(response);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-encoding": coding,
    "content-length": String(body.length),
    vary: "Accept-Encoding",
    etag: '"a"',
    "cache-control": "no-cache",
  });
  expect(body.length).toBeLessThan(200);
  expect(unpack(body).toString()).toBe(text);
});

test.each(["", "deflate", "br;q=0, gzip;q=0.0"])("a page for %j is sent as it is", async (accepted) => {
  const response = await compressed(page(), codingOf(accepted));
  expect(response.headers.get("content-encoding")).toBeNull();
  expect((await sent(response)).toString()).toBe(text);
});

test.each(["image/svg+xml; charset=utf-8", "text/csv; charset=utf-8"])("a chart's %s is packed too", async (type) => {
  const response = await compressed(page(text, { "content-type": type }), "gzip");
  expect(gunzipSync(await sent(response)).toString()).toBe(text);
});

test("what is no page, is short, is packed already or has no body is left as it is", async () => {
  for (const response of [
    page(text, { "content-type": "image/png" }),
    page("<p>Kort</p>"),
    page(text, { "content-encoding": "x" }),
    new Response(null, { status: 303, headers: { location: "/" } }),
  ]) {
    const given = response.headers.get("content-encoding");
    expect((await compressed(response, "br")).headers.get("content-encoding")).toBe(given);
  }
});
