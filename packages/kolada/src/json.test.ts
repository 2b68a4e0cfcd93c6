import { describe, expect, test } from "vitest";
import { readFile } from "./read-file.ts";
import { read, readFigures, readProblems, register } from "./register.fixture.ts";

describe("JSON is read as the list of objects it holds", () => {
  test("with Swedish names and bare NaN", async () => {
    const text =
      '[\n  {"kpi": "N02904", "kommun": "1080", "år": 2019, "värde": 9.5},\n  {"kpi": "N02904", "kommun": "1080", "år": 2020, "värde": NaN}\n]';
    expect(await readFigures(text)).toEqual(["N02904 1080 2019 T 9.5", "N02904 1080 2020 T empty"]);
    const { rows, report } = await read(text);
    expect(report).toMatchObject({ shape: "J3", encoding: "utf-8", delimiter: null, rows: 2 });
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
  });

  test("NaN inside a title stays there", async () => {
    expect(
      await readProblems('[{"kpi": "NaN \\"NaN\\" [{", "kommun": "1080", "år": 2019, "värde": -Infinity}]'),
    ).toEqual(['1:1 unknown-title NaN "NaN" [{']);
  });

  test("as Kolada's API answers, sexes in any order and withdrawn figures empty", async () => {
    const value = (gender: string, rest: object) => ({ gender, count: 1, status: "", ...rest });
    const answer = {
      count: 2,
      next_url: null,
      values: [
        {
          kpi: "N02904",
          municipality: "1080",
          period: 2019,
          values: [
            value("K", { value: 9.1, isdeleted: false }),
            value("T", { value: 9.5, isdeleted: false }),
            value("M", { value: 9.9, isdeleted: true }),
          ],
        },
        {
          kpi: "N02904",
          municipality: "G33620",
          period: 2019,
          values: [value("T", { value: null, status: "Missing" })],
        },
      ],
    };
    const text = JSON.stringify(answer);
    expect(await readFigures(text)).toEqual([
      "N02904 1080 2019 K 9.1",
      "N02904 1080 2019 T 9.5",
      "N02904 1080 2019 M empty",
      "N02904 G33620 2019 T not-reported",
    ]);
    expect((await read(text)).report).toMatchObject({ shape: "API", rows: 4, observations: 2, problems: [] });
  });
});

describe("a large JSON file is read in a thread of its own", () => {
  const records = Array.from(
    { length: 30_000 },
    (_, at) => `  {"kpi": "N02904", "kommun": "1080", "år": ${2000 + (at % 20)}, "värde": ${at}, "not": null}`,
  );
  const text = `[\n${records.join(",\n")}\n]`;

  test("as a small one is", async () => {
    const { rows, report } = await read(text);
    expect(report).toMatchObject({ shape: "J3", encoding: "utf-8", rows: 30_000, observations: 30_000, problems: [] });
    expect(rows.map(({ line, value }) => [line, value])).toEqual(records.map((_, at) => [at + 2, at]));
    expect((await read(Buffer.from(text, "utf16le"), { encoding: "utf-16le" })).rows).toEqual(rows);
  });

  test("and refused as one", async () => {
    expect(await readProblems(text.slice(0, -1))).toEqual(["–:– invalid-json"]);
    expect(await readProblems(`{"a": "${"x".repeat(65 * 1_048_576)}"}`)).toEqual(["–:– too-large mer än 64 MB"]);
  });

  test("until whoever asked for it asks no more, which lets its bytes go", async () => {
    let isClosed = false;
    async function* endless() {
      try {
        yield Buffer.from("[");
        for (;;) yield Buffer.from(`${records.join(",")},`);
      } finally {
        isClosed = true;
      }
    }
    const stopping = new AbortController();
    const reading = readFile({ name: "fil.json", bytes: endless(), signal: stopping.signal }, register);
    stopping.abort(new Error("avbruten"));
    await expect(reading.next()).rejects.toThrow("avbruten");
    expect(isClosed).toBe(true);
  });
});

describe("JSON that holds no figures is refused with its reason", () => {
  test.each([
    [
      "a list of areas",
      '{"count": 2, "municipalities": [{"id": "1080", "name": "Karlskrona"}, {"id": "1083", "name": "Sölvesborg"}]}',
      "area-list",
    ],
    ["an answer without figures", '{"count": 0, "values": []}', "no-rows"],
    [
      "figures of units rather than areas",
      '[{"kpi": "N02904", "ou": "V15E108000701", "period": 2019, "value": 1}]',
      "missing-area",
    ],
    ["numbers alone", "[[1, 2], [3, 4]]", "not-kolada"],
    ["half a file", '[{"kpi": "N02904", "kommun": "1080", "år": 20', "invalid-json"],
    ["lists in lists in lists", "[".repeat(1_000_000), "too-deep"],
    ["objects in objects", '{"a":'.repeat(100_000), "too-deep"],
    [
      "an object of ten thousand names",
      `[{${Array.from({ length: 10_000 }, (_, at) => `"n${at}":1`).join(",")}}]`,
      "too-large",
    ],
    [
      "records that make more cells than the memory holds",
      `[{${Array.from({ length: 300 }, (_, at) => `"n${at}":1`).join(",")}}${",{}".repeat(100_000)}]`,
      "too-large",
    ],
    [
      "a record of many names with many values",
      `[{${Array.from({ length: 1_000 }, (_, at) => `"n${at}":1`).join(",")},"values":[{}${",{}".repeat(100_000)}]}]`,
      "too-large",
    ],
    ["more values than the memory holds", `[${"{},".repeat(5_000_000)}{}]`, "too-large"],
  ])("%s", async (_, text, code) => {
    const { rows, report } = await read(text);
    expect(rows).toEqual([]);
    expect(report.problems.map((problem) => problem.code)).toEqual([code]);
  });
});
