import type { Area, Gender, Indicator, MissingKind } from "@foljsam/domain";
import { ownListForSpreadsheets } from "@foljsam/kolada";
import type { Figure } from "./figures.ts";

/** What a figure is called in words: its indicator and area. */
export type Names = {
  readonly indicator: (id: string) => Indicator;
  readonly area: (code: string) => Area;
};

type Cell = string | number;
type Shape = (figures: readonly Figure[], names: Names) => Uint8Array;

const marks: Readonly<Record<MissingKind, string>> = {
  "not-reported": "-",
  "not-applicable": ".",
  suppressed: "..",
  empty: "",
};
const sexWords: Readonly<Record<Gender, string>> = { T: "Totalt", K: "Kvinnor", M: "Män" };
const areaTypes: Readonly<Record<Area["kind"], string>> = { municipality: "K", region: "L", nation: "L", group: "G" };

const titleOf = (names: Names, id: string) => names.indicator(id).title ?? id;
const marked = (figure: Figure) => figure.value ?? marks[figure.missing];
const statusOf = (figure: Figure) => (figure.missing === "not-applicable" ? "Not applicable" : "");
const comma = (cell: Cell) => String(cell).replace(".", ",");

/** K3: Kolada's long list of 2012–2013 saved as CSV: titles and names, no sex, semicolons and decimal dots in Latin-1. */
export const hypergene: Shape = (figures, names) =>
  latin1(
    lines("\r\n", [
      "Kommun/Landsting;Nyckeltal;År;Visat Värde",
      ...figures.map((figure) =>
        [names.area(figure.area).name, titleOf(names, figure.indicator), figure.year, marked(figure)].join(";"),
      ),
    ]),
  );

/** KLD: ids for indicators and names for areas, in UTF-8. */
export const kld: Shape = (figures, names) =>
  utf8(
    lines("\r\n", [
      "Variabelkod,Kommun,År,Värde",
      ...figures.map((figure) =>
        [figure.indicator, names.area(figure.area).name, figure.year, marked(figure)].join(","),
      ),
    ]),
  );

/** A1: rKolada for Kolada's API version 2, written with R's write.csv and its column of row numbers. */
export const rkoladaV2: Shape = (figures, names) =>
  utf8(
    lines("\n", [
      '"","kpi","municipality_id","year","count","gender","status","value","municipality","municipality_type"',
      ...figures.map((figure, index) => {
        const { name, kind } = names.area(figure.area);
        const texts = [String(index + 1), figure.indicator, figure.area].map(quoted);
        const rest = [figure.year, 1, quoted(figure.gender), quoted(statusOf(figure)), figure.value ?? "NA"];
        return [...texts, ...rest, quoted(name), quoted(areaTypes[kind])].join(",");
      }),
    ]),
  );

/** A2: rKolada for Kolada's API version 3, written with R's write.csv2: semicolons and decimal commas in Latin-1. */
export const rkoladaCsv2: Shape = (figures, names) =>
  latin1(
    lines("\n", [
      '"gender";"count";"status";"value";"kpi";"year";"municipality_id";"municipality";"municipality_type"',
      ...figures.map((figure) =>
        rkoladaRow(figure, names)
          .map((cell) => (typeof cell === "number" ? comma(cell) : cell === "NA" ? cell : quoted(cell)))
          .join(";"),
      ),
    ]),
  );

/** A3: RKA's own R package, with names beside the codes and R for regions. */
export const koladafun: Shape = (figures, names) =>
  utf8(
    lines("\n", [
      "municipality,municipality_name,kpi,kpi_name,period,value,gender,status",
      ...figures.map((figure) => {
        const title = quoted(titleOf(names, figure.indicator));
        const place = [figure.area, names.area(figure.area).name];
        return [
          ...place,
          figure.indicator,
          title,
          figure.year,
          figure.value ?? "NA",
          figure.gender,
          koladafunStatus(figure),
        ].join(",");
      }),
    ]),
  );

/** D1: as files are delivered to Kolada: code and name in one column, sexes as words, decimal commas. */
export const delivery: Shape = (figures, names) =>
  utf8(
    lines("\n", [
      "Region;Nyckeltal;Ar;Kon;Varde_stand",
      ...figures.map((figure) => {
        const { code, name } = names.area(figure.area);
        const title = titleOf(names, figure.indicator);
        const value = figure.value === null ? marks[figure.missing] : comma(figure.value);
        return [
          code.startsWith("G") ? name : `${code} ${name}`,
          title,
          figure.year,
          sexWords[figure.gender],
          value,
        ].join(";");
      }),
    ]),
  );

/** Our own list of own values, with the numerator and denominator that certainty is told from. */
export const ownList: Shape = (figures) =>
  utf8(
    ownListForSpreadsheets(
      figures.map((figure) => {
        const { indicator, area, year, gender, numerator, denominator } = figure;
        const value = figure.value ?? (marks[figure.missing] || "tom");
        return { indicator, area, year, gender, value, numerator, denominator, source: null, comment: null };
      }),
    ),
  );

function rkoladaRow(figure: Figure, names: Names): Cell[] {
  const { name, kind } = names.area(figure.area);
  const count = figure.value === null ? 0 : 1;
  return [
    figure.gender,
    count,
    statusOf(figure),
    figure.value ?? "NA",
    figure.indicator,
    figure.year,
    figure.area,
    name,
    areaTypes[kind],
  ];
}

function koladafunStatus(figure: Figure): string {
  return figure.missing === "suppressed" ? "Privacy" : statusOf(figure);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function lines(end: string, rows: readonly string[]): string {
  return rows.map((row) => row + end).join("");
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code > 255) throw new Error(`Latin-1 has no ${character}`);
    return code;
  });
}
