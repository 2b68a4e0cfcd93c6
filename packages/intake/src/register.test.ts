import type { Indicator } from "@foljsam/domain";
import { expect, test } from "vitest";
import { createRegister } from "./register.ts";

const indicator = (id: string, title: string | null, aliases: readonly string[] = []) =>
  ({ id, title, aliases, unit: "percent" }) as unknown as Indicator;

const indicators = [
  indicator("N02904", "Barn i utsatta hushåll, andel (%)", ["Barnfattigdom"]),
  indicator("N15428", "Behöriga till gymnasiet"),
  indicator("N15424", "Behöriga till gymnasiet"),
  indicator("N99999", null),
];
const areas = [{ code: "1080", name: "Karlskrona", kind: "municipality" }] as const;

test("an indicator is found by its title and by titles it has borne, once each", () => {
  const register = createRegister({ indicators: [...indicators, indicator("N1", "A", ["a"])], areas });
  expect(register.indicatorsByTitle("barn i utsatta hushåll, andel (%)")).toEqual(["N02904"]);
  expect(register.indicatorsByTitle("barnfattigdom")).toEqual(["N02904"]);
  expect(register.indicatorsByTitle("a")).toEqual(["N1"]);
  expect(register.indicatorsByTitle("annat")).toEqual([]);
});

test("a title of several indicators is ambiguous, unless one of them is the collaboration's own", () => {
  const title = "behöriga till gymnasiet";
  expect(createRegister({ indicators, areas }).indicatorsByTitle(title)).toEqual(["N15428", "N15424"]);
  expect(createRegister({ indicators, areas }, indicators.slice(1, 2)).indicatorsByTitle(title)).toEqual(["N15428"]);
  expect(createRegister({ indicators, areas }, indicators).indicatorsByTitle(title)).toEqual(["N15428", "N15424"]);
});

test("areas and indicators are found by their codes", () => {
  const register = createRegister({ indicators, areas });
  expect(register.area("1080")?.name).toBe("Karlskrona");
  expect(register.areaByName("Karlskrona")?.code).toBe("1080");
  expect(register.areaByName("Karlstad")).toBeUndefined();
  expect(register.indicator("N99999")?.title).toBeNull();
  expect(register.indicator("N00000")).toBeUndefined();
});
