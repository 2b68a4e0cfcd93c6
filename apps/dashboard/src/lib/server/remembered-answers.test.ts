import { expect, test } from "vitest";
import { rememberAnswers } from "./remembered-answers.ts";

/** An API whose answers change when `state` does, and what it was asked. */
function api(tagged = true) {
  const asked: (string | null)[] = [];
  const told = { state: "1" };
  const ask = rememberAnswers(async (request) => {
    const tag = request.headers.get("if-none-match");
    asked.push(tag);
    if (tag === `W/"${told.state}"`) return new Response(null, { status: 304 });
    const headers = { "content-type": "application/json", ...(tagged && { etag: `W/"${told.state}"` }) };
    return new Response(JSON.stringify({ url: request.url, state: told.state }), { headers });
  });
  const get = async (path: string, headers = {}) =>
    await (await ask(new Request(`http://api.internal${path}`, { headers }))).json();
  return { ask, get, asked, told };
}

test("an answer that still holds is given again, and another when it does not", async () => {
  const { get, asked, told } = api();
  const first = await get("/progress?year=2021");
  expect(await get("/progress?year=2021")).toEqual(first);
  told.state = "2";
  expect(await get("/progress?year=2021")).toMatchObject({ state: "2" });
  expect(await get("/progress?year=2022")).toMatchObject({ url: "http://api.internal/progress?year=2022" });
  expect(asked).toEqual([null, 'W/"1"', 'W/"1"', null]);
});

test("answers without a tag, in another format or to what is sent are asked for", async () => {
  const untagged = api(false);
  await untagged.get("/annual-reports");
  await untagged.get("/annual-reports");
  expect(untagged.asked).toEqual([null, null]);
  const { ask, get, asked } = api();
  await get("/progress");
  await get("/progress", { accept: "text/csv" });
  await ask(new Request("http://api.internal/progress", { method: "POST" }));
  expect(asked).toEqual([null, null, null]);
});

test.each([{ cookie: "session=a" }, { authorization: "Bearer a" }])(
  "what somebody asks as themselves with %j is neither remembered nor answered from memory",
  async (self) => {
    const { get, asked } = api();
    await get("/progress", self);
    await get("/progress", self);
    await get("/progress");
    await get("/progress", self);
    expect(asked).toEqual([null, null, null, null]);
    await get("/progress", { cookie: "kommit-igang=ja" });
    expect(asked.at(-1)).toBe('W/"1"');
  },
);

test("what was asked for longest ago is forgotten first", async () => {
  const { get, asked } = api();
  for (let year = 0; year < 201; year++) {
    await get(`/progress?year=${year}`);
    await get("/progress?year=0");
  }
  asked.length = 0;
  await get("/progress?year=0");
  await get("/progress?year=1");
  expect(asked).toEqual(['W/"1"', null]);
});
