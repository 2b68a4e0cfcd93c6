import { expect, test } from "vitest";
import { rememberPages } from "./remembered-pages.ts";

/** An API of two answers, one with a tag and one without, and a page that is made of both. */
function site() {
  const told = { tagged: "1", plain: "a", made: 0 };
  const ask = async (request: Request) =>
    request.url.endsWith("/tagged")
      ? new Response(told.tagged, { headers: { etag: `W/"${told.tagged}"` } })
      : new Response(told.plain);
  const page = rememberPages();
  const get = async (address: string, status = 200, headers = {}) => {
    const response = await page(address, ask, async (listened) => {
      told.made++;
      const parts = await Promise.all(
        ["tagged", "plain"].map(async (path) => await (await listened(new Request(`http://api/${path}`))).text()),
      );
      return new Response(`${address} ${parts.join(" ")}`, { status, headers: { etag: '"p"', ...headers } });
    });
    return `${await response.text()} ${response.headers.get("etag")}`;
  };
  return { told, get };
}

test("a page is made once as long as the API answers the same, and anew when one answer is another", async () => {
  const { told, get } = site();
  expect(await get("/")).toBe('/ 1 a "p"');
  expect(await get("/")).toBe('/ 1 a "p"');
  expect(told.made).toBe(1);
  told.plain = "b";
  expect(await get("/")).toBe('/ 1 b "p"');
  told.tagged = "2";
  expect(await get("/")).toBe('/ 2 b "p"');
  expect(await get("/?ar=2021")).toBe('/?ar=2021 2 b "p"');
  expect(told.made).toBe(4);
});

test.each([{ "set-cookie": "session=a" }, { "cache-control": "private" }])(
  "a page with %j is for one reader, and is not remembered",
  async (headers) => {
    const { told, get } = site();
    await get("/", 200, headers);
    await get("/");
    expect(told.made).toBe(2);
  },
);

test("a page that went wrong is not remembered, and those asked for longest ago are forgotten", async () => {
  const { told, get } = site();
  await get("/", 500);
  await get("/");
  expect(told.made).toBe(2);
  for (let at = 1; at <= 49; at++) await get(`/?ar=${at}`);
  await get("/");
  await get("/?ar=50");
  told.made = 0;
  await get("/");
  await get("/?ar=1");
  expect(told.made).toBe(1);
});
