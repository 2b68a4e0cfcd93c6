import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell, Dimension } from "./json-stat.ts";
import { cellsIn, jsonStatDataset } from "./json-stat.ts";

const heading = { label: "Prov", source: "Följsam", updated: null, notes: [], statusLabels: {}, extension: {} };
const dimension = (id: string, role: Dimension["role"], ids: readonly string[]): Dimension => ({
  id,
  label: id,
  role,
  categories: ids.map((one) => ({ id: one, label: one })),
});
const dimensions = [dimension("area", "geo", ["0010", "1080"]), dimension("year", "time", ["2020", "2021", "2022"])];
const cell = (at: readonly string[], value: number | null, status: string | null = null): Cell => ({
  at,
  value,
  status,
});

describe("a dataset", () => {
  test("lists its values with the last dimension running fastest, and null where there is none", () => {
    const cells = [cell(["1080", "2021"], 5), cell(["0010", "2022"], 3)];
    expect(jsonStatDataset(heading, dimensions, cells)).toMatchObject({
      version: "2.0",
      class: "dataset",
      id: ["area", "year"],
      size: [2, 3],
      role: { geo: ["area"], time: ["year"] },
      value: [null, null, 3, null, 5, null],
    });
  });

  test("tells why a value is absent, at its place, and what that means", () => {
    const said = { ...heading, statusLabels: { suppressed: "sekretess" } };
    const dataset = jsonStatDataset(said, dimensions, [cell(["1080", "2020"], null, "suppressed")]);
    expect(dataset).toMatchObject({ status: { 3: "suppressed" }, extension: { status: { label: said.statusLabels } } });
  });

  test("without cells has its dimensions still", () => {
    expect(jsonStatDataset(heading, [dimension("year", "time", [])], [])).toMatchObject({ size: [0], value: [] });
  });

  test("refuses a cell that lies nowhere", () => {
    expect(() => jsonStatDataset(heading, dimensions, [cell(["9999", "2020"], 1)])).toThrow(RangeError);
  });
});

test("every cell is found again at the place its categories say", () => {
  const ids = (prefix: string) =>
    fc.integer({ min: 1, max: 5 }).map((count) => Array.from({ length: count }, (_, at) => `${prefix}${at}`));
  fc.assert(
    fc.property(fc.tuple(ids("a"), ids("b"), ids("c")), (categories) => {
      const cube = categories.map((each, at) => dimension(`${at}`, null, each));
      const every = categories[0].flatMap((a) => categories[1].flatMap((b) => categories[2].map((c) => [a, b, c])));
      const dataset = jsonStatDataset(
        heading,
        cube,
        every.map((at, index) => cell(at, index)),
      );
      expect(dataset).toHaveProperty(
        "value",
        Array.from({ length: cellsIn(cube) }, (_, at) => at),
      );
    }),
  );
});
