import type { Area } from "@foljsam/domain";
import { describe, expect, test } from "vitest";
import { comparedAreas } from "./compared-areas.ts";

const area = (code: string, kind: Area["kind"]): Area => ({ code, name: code, kind });
const region = area("0010", "region");
const towns = ["1080", "1081", "1082"].map((code) => area(code, "municipality"));
const own = [region, ...towns];
const nation = area("0000", "nation");
const similar = area("G176775", "group");
const far = ["0180", "1280", "1480"].map((code) => area(code, "municipality"));
const chosen = { area: "1080", areaUsed: "1080" };
const codes = (areas: readonly Area[]) => areas.map(({ code }) => code);

describe("without a wish", () => {
  test("a municipality is set beside the nation, groups of areas and its region", () => {
    const { shown } = comparedAreas({ measured: [nation, similar, ...own, ...far], own, chosen, asked: [] });
    expect(codes(shown)).toEqual(["0000", "G176775", "0010"]);
  });

  test("nothing is shown when nobody else has outcomes", () => {
    const { shown, offered } = comparedAreas({
      measured: [region],
      own,
      chosen: { area: "0010", areaUsed: "0010" },
      asked: [],
    });
    expect([shown, offered]).toEqual([[], []]);
  });

  test("a stand-in is not compared with the area it answers for", () => {
    const standIn = { area: "0010", areaUsed: "G176775" };
    expect(codes(comparedAreas({ measured: [similar, ...towns], own, chosen: standIn, asked: [] }).shown)).toEqual([]);
  });
});

test("what is asked for is shown in the order it is offered, and what has no outcomes is left out", () => {
  const given = { measured: [nation, ...own, ...far], own, chosen, asked: ["1480", "1081", "0000", "9999", "1080"] };
  const { shown, offered, isCut } = comparedAreas(given);
  expect(codes(shown)).toEqual(["0000", "1081", "1480"]);
  expect(offered.filter(({ isOwn }) => !isOwn).map(({ area: { code } }) => code)).toEqual(codes(far));
  expect(isCut).toBe(false);
});

test("an answer of nothing is nothing, and not the usual", () => {
  expect(comparedAreas({ measured: [nation, ...own], own, chosen, asked: [""] }).shown).toEqual([]);
});

test("no more than five are shown at a time, and that is told", () => {
  const asked = codes([nation, similar, ...own, ...far]);
  const { shown, isCut } = comparedAreas({ measured: [nation, similar, ...own, ...far], own, chosen, asked });
  expect([shown.length, isCut]).toEqual([5, true]);
});
