import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isMargin, marginsOf, type ReviewedMargin } from "../../tools/indicator-margins.ts";
import { type IndicatorLine, linesOf, parseTable } from "../../tools/make-indicators.ts";

const read = (path: string) => parseTable(readFileSync(path, "utf8"), ";");
const lines = read("data/indicators.csv") as IndicatorLine[];
const reviewed = read("data/indicator-margins.csv") as ReviewedMargin[];
const byId = new Map(lines.map((line) => [line.id, line]));
const margins = lines.filter(isMargin);
const marginOf = (id: string) => byId.get(id)?.margin;

describe("the margins of error in data/indicators.csv", () => {
  test("Kolada has 211 today and two that it has withdrawn; each belongs to one indicator, which is none itself", () => {
    expect(margins.filter(({ withdrawn }) => withdrawn === "false")).toHaveLength(211);
    expect(margins.filter(({ withdrawn }) => withdrawn === "true").map(({ id }) => id)).toEqual(["U01663", "U61501"]);
    const owners = lines.filter(({ margin }) => margin !== "");
    expect(owners.map(({ margin }) => margin).toSorted()).toEqual(margins.map(({ id }) => id));
    expect(owners.filter(isMargin)).toEqual([]);
  });

  test("195 are told by their titles, and the other 18 have each been reviewed with a reason", () => {
    expect(marginsOf(lines, []).size).toBe(195);
    expect(reviewed.map(({ margin }) => margin)).toEqual([
      "N01465",
      "N21460",
      "U01508",
      "U01510",
      "U01511",
      "U01513",
      "U01517",
      "U01519",
      "U01526",
      "U01532",
      "U01572",
      "U01586",
      "U01587",
      "U01588",
      "U01604",
      "U01615",
      "U01660",
      "U61547",
    ]);
    expect(reviewed.filter(({ margin, indicator, why }) => why === "" || marginOf(indicator) !== margin)).toEqual([]);
  });

  test("those of the goals: good health and trust in others", () => {
    expect([marginOf("U01405"), marginOf("U01413")]).toEqual(["U01511", "U01519"]);
  });

  test("a title that only a withdrawn series bears leads to the living one", () => {
    expect(byId.get("U60513")).toMatchObject({ title: expect.stringContaining("tandhälsa"), withdrawn: "true" });
    expect([marginOf("U60513"), marginOf("U01414")]).toEqual(["", "U01526"]);
  });

  test("both are counted alike, and are closed and withdrawn together", () => {
    const unlike = lines.filter((line) => {
      const margin = byId.get(line.margin);
      return margin && (margin.unit !== line.unit || margin.withdrawn !== line.withdrawn);
    });
    expect(unlike).toEqual([]);
  });
});

describe("finding them", () => {
  const kpi = (id: string, title: string) => ({ id, title, description: "", municipality_type: "A" });

  test("a survey's name before the title, dashes and commas make no difference", () => {
    const made = linesOf(
      [[kpi("N1", "NTU - Oro för rån, andel(%)"), kpi("N2", "Osäkerhetstal – Oro för rån,, andel (%)")]],
      [],
    );
    expect(made.map(({ margin }) => margin)).toEqual(["N2", ""]);
  });

  test("two indicators of one title are told apart by nobody but a reviewer", () => {
    const catalogue = [kpi("N1", "A, andel (%)"), kpi("N2", "A, andel (%)"), kpi("N3", "Osäkerhetstal - A, andel (%)")];
    expect(linesOf([catalogue], []).map(({ margin }) => margin)).toEqual(["", "", ""]);
    const said = [{ margin: "N3", indicator: "N2", why: "Enligt källan" }];
    expect(linesOf([catalogue], [], said).map(({ margin }) => margin)).toEqual(["", "N3", ""]);
  });

  test("a margin that the titles no longer lead to is kept", () => {
    const kept = linesOf([[kpi("N1", "A, andel (%)"), kpi("N2", "Osäkerhetstal - A, andel (%)")]], []);
    const [line] = linesOf([[kpi("N1", "B, andel (%)"), kpi("N2", "Osäkerhetstal - A, andel (%)")]], kept);
    expect(line).toMatchObject({ title: "B, andel (%)", margin: "N2" });
    const [lost] = linesOf([[kpi("N1", "Ny, andel (%)")]], kept);
    expect(lost).toMatchObject({ title: "Ny, andel (%)", margin: "N2" });
  });
});
