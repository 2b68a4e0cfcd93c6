import * as fc from "fast-check";
import { hostile, type Kind } from "./hostile-file.ts";
import { figures, formulas, strange } from "./text-kinds.ts";

const record = '{"kpi":"N02904","kommun":"1080","år":2019,"värde":1}';
const tenMegabytes = 10_485_760;

/** JSON with hostile strings and figures where Kolada has sound ones. */
const records = fc
  .array(
    fc.dictionary(
      fc.constantFrom(
        "kpi",
        "kommun",
        "municipality",
        "år",
        "period",
        "värde",
        "value",
        "gender",
        "values",
        "__proto__",
        "constructor",
        "toString",
      ),
      fc.oneof(
        fc.constantFrom<unknown>(
          ...figures,
          ...formulas,
          ...strange,
          "N02904",
          "1080",
          2019,
          1e308,
          null,
          true,
          [],
          {},
        ),
        fc.array(
          fc.dictionary(
            fc.constantFrom("gender", "value", "count", "status"),
            fc.constantFrom<unknown>("T", 9.5, null, {}),
          ),
        ),
      ),
    ),
    { maxLength: 5 },
  )
  .map((list) => JSON.stringify(list));

const wide = fc
  .tuple(fc.integer({ min: 100, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }))
  .map(([fields, rows]) => {
    const first = Array.from({ length: fields }, (_, field) => `"f${field}":${field}`).join();
    return `[{${first}}${`,${record}`.repeat(rows)}]`;
  });

/** Everything that is JSON, or begins as such. */
export const jsonKinds: Readonly<Record<string, Kind>> = {
  "any JSON at all": {
    share: 6,
    files: fc.json({ maxDepth: 8 }).map((text) => hostile("fil.json", text)),
  },
  "Kolada's JSON with anything in its fields": { share: 4, files: records.map((text) => hostile("fil.json", text)) },
  "JSON nested without end": {
    share: 2,
    files: fc
      .tuple(
        fc.constantFrom("[", '{"a":', '[{"values":', '[{"kpi":['),
        fc.integer({ min: 1, max: 100_000 }),
        fc.boolean(),
      )
      .map(([open, depth, isClosed]) => {
        const closing = isClosed
          ? [...open]
              .map((sign) => ({ "[": "]", "{": "}" })[sign] ?? "")
              .toReversed()
              .join("")
          : "";
        return hostile("fil.json", open.repeat(depth) + "1" + closing.repeat(depth));
      }),
  },
  "JSON with more fields than there are figures": { share: 0.4, files: wide.map((text) => hostile("fil.json", text)) },
  "ten megabytes of JSON on one line": {
    share: 0.4,
    files: fc
      .constantFrom(
        `[${`${record},`.repeat(180_000)}{}]`,
        "[".repeat(tenMegabytes),
        `["${"x".repeat(tenMegabytes)}`,
        `[${"NaN,".repeat(2_500_000)}1]`,
        `[{"kpi":"${"å".repeat(5_000_000)}"}]`,
        `{"values":[${`{"values":[${"{},".repeat(50)}{}]},`.repeat(40_000)}{}]}`,
      )
      .map((text) => hostile("fil.json", text)),
  },
};
