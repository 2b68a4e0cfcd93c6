import { expect, test } from "vitest";
import { askedAt, keptAt, readPastView } from "./past-view.ts";

const read = (address: string) => readPastView(new URLSearchParams(address));

test.each([
  ["", null],
  ["kommun=1080", null],
  ["datum=", null],
  ["datum=2022-03-15", { asOf: "2022-03-15", asOfRun: null }],
  ["datum=2022-03-15T14:05:00.123Z", { asOf: "2022-03-15T14:05:00.123Z", asOfRun: null }],
  ["inlasning=9", { asOf: null, asOfRun: 9 }],
  ["inlasning=0", { asOf: null, asOfRun: 0 }],
  ["datum=2022-03-15&inlasning=9", { asOf: "2022-03-15", asOfRun: 9 }],
  ["datum=snart", undefined],
  ["datum=2022-13-01", undefined],
  ["datum=2022-02-30T25:00Z", undefined],
  ["inlasning=ny", undefined],
])("?%s is the view %j", (address, view) => expect(read(address)).toEqual(view));

test("a view is asked for as it is, and kept beside the filters", () => {
  const past = { asOf: "2022-03-15", asOfRun: 0 };
  expect(askedAt(past)).toEqual({ asOf: "2022-03-15", asOfRun: "0" });
  expect(askedAt(null)).toEqual({});
  expect(keptAt("?kommun=1080", past)).toBe("?kommun=1080&datum=2022-03-15&inlasning=0");
  expect(keptAt("", null)).toBe("");
});
