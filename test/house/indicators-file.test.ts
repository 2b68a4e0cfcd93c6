import { readFileSync } from "node:fs";
import { normaliseTitle, units } from "@foljsam/domain";
import { describe, expect, test } from "vitest";
import { columns, type IndicatorLine, linesOf, parseTable, writeTable } from "../../tools/make-indicators.ts";

const text = readFileSync("data/indicators.csv", "utf8");
const lines = parseTable(text, ";") as IndicatorLine[];
const idsWhere = (isWrong: (line: IndicatorLine) => boolean) => lines.filter(isWrong).map(({ id }) => id);

describe("data/indicators.csv", () => {
  test("it has every indicator of Kolada's two catalogues once, in the order of their ids, and stays a small file", () => {
    const ids = lines.map(({ id }) => id);
    expect(ids).toHaveLength(6928);
    expect(ids).toEqual([...new Set(ids)].toSorted());
    expect(idsWhere(({ id }) => !/^[NU]\d{5}$/.test(id))).toEqual([]);
    expect(Buffer.byteLength(text)).toBeLessThan(3_000_000);
  });

  test("it keeps what Kolada has withdrawn, and says so", () => {
    expect(idsWhere(({ withdrawn }) => withdrawn === "true")).toHaveLength(829);
    const withdrawn = new Set(idsWhere((line) => line.withdrawn === "true"));
    for (const id of ["U01901", "U33602", "N15551", "N15553", "N15557"]) expect(withdrawn).toContain(id);
    expect(idsWhere((line) => line.withdrawn === "true" && line.nextPublication !== "")).toEqual([]);
  });

  test("every field is what its column holds", () => {
    expect(idsWhere(({ title }) => title === "" || title !== title.trim())).toEqual([]);
    expect(idsWhere(({ unit }) => !units.some((known) => known === unit))).toEqual([]);
    expect(idsWhere(({ byGender }) => !["true", "false"].includes(byGender))).toEqual([]);
    expect(idsWhere(({ publishedFor }) => !["municipalities", "regions", "both"].includes(publishedFor))).toEqual([]);
    expect(idsWhere(({ closedAfter }) => !/^((19|20)\d\d)?$/.test(closedAfter))).toEqual([]);
    expect(idsWhere(({ nextPublication }) => !/^(\d{4}-\d\d-\d\d)?$/.test(nextPublication))).toEqual([]);
  });

  test("a series is closed when its title says so, and only then", () => {
    expect(idsWhere((line) => (line.closedAfter !== "") !== /\( ?- ?\d{4} ?\)$/.test(line.title))).toEqual([]);
    expect(lines.find(({ id }) => id === "U71454")?.closedAfter).toBe("2024");
  });

  test("an earlier title is another than the present", () => {
    const same = ({ title, earlierTitles }: IndicatorLine) =>
      earlierTitles.split("|").some((earlier) => normaliseTitle(earlier) === normaliseTitle(title));
    expect(idsWhere(same)).toEqual([]);
    expect(idsWhere(({ earlierTitles }) => earlierTitles !== "").length).toBeGreaterThan(700);
  });

  test("it is written as it is read", () => {
    expect(writeTable(lines)).toBe(text);
  });
});

describe("making it anew", () => {
  const kpi = (id: string, title: string, more = {}) => ({
    id,
    title,
    description: "",
    municipality_type: "K",
    ...more,
  });
  const [old] = linesOf([[kpi("N1", "Gammal, andel (%)")]], []) as [IndicatorLine];

  test("a retitled indicator keeps the title it had, an unchanged one has none", () => {
    const made = linesOf(
      [
        [kpi("N1", "Ny, andel (%)"), kpi("N2", "B")],
        [kpi("N1", "Gammal, andel (%)"), kpi("N2", "B (-2020)")],
      ],
      [],
    );
    expect(made.map(({ title, earlierTitles, unit }) => [title, earlierTitles, unit])).toEqual([
      ["Ny, andel (%)", "Gammal, andel (%)", "percent"],
      ["B", "", "unknown"],
    ]);
  });

  test("what no catalogue has any longer is kept as withdrawn, with all its titles", () => {
    const kept = { ...old, earlierTitles: "Äldst" };
    expect(linesOf([[]], [kept])).toEqual([{ ...kept, withdrawn: "true" }]);
    expect(linesOf([[kpi("N1", "Ny")]], [kept])[0]).toMatchObject({
      title: "Ny",
      withdrawn: "false",
      earlierTitles: "Gammal, andel (%)|Äldst",
    });
  });

  test("the source stands after the description, of which the first sentence is kept", () => {
    const description = "Antal barn dividerat med 100. Mäts i maj. Källa: SCB.\\n";
    const [line] = linesOf([[kpi("N1", "A", { description, is_divided_by_gender: "1", municipality_type: "A" })]], []);
    expect(line).toMatchObject({
      description: "Antal barn dividerat med 100.",
      source: "SCB",
      byGender: "true",
      publishedFor: "both",
    });
    expect(Object.keys(line ?? {})).toEqual([...columns]);
  });
});
