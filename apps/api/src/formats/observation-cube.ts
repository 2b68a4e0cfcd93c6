import { type Area, DomainError, type Indicator, genders, missingKinds } from "@foljsam/domain";
import { genderWord, missingWord, unitWord } from "@foljsam/swedish";
import type { ObservationJson } from "../schemas/observation.ts";
import type { Category, Cell, Dimension } from "./json-stat.ts";
import { cellsIn, jsonStatDataset } from "./json-stat.ts";

/** A cube is made whole before it is sent, unlike the other formats. */
const mostCells = 1_000_000;

const statusLabels = {
  ...Object.fromEntries(missingKinds.map((kind) => [kind, missingWord[kind]])),
  example: "påhittad exempeldata",
};

/** What the outcomes of a cube are called, and the newest run among those that could have brought them. */
export type ObservationNames = {
  readonly areas: readonly Area[];
  readonly indicators: readonly Pick<Indicator, "id" | "title" | "unit" | "decimals">[];
  readonly asOfRun: number;
};

/**
 * Outcomes as a JSON-stat dataset over indicator, area, sex and year, with the kind of absence as the status of a cell. Throws
 * `too-many-figures` beyond a million cells.
 */
export async function observationCube(
  batches: AsyncIterable<readonly ObservationJson[]>,
  names: ObservationNames,
): Promise<object> {
  const rows: ObservationJson[] = [];
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length > mostCells) throw new DomainError("too-many-figures", { most: mostCells });
  }
  const dimensions = dimensionsOf(rows, names);
  if (cellsIn(dimensions) > mostCells) throw new DomainError("too-many-figures", { most: mostCells });
  const heading = {
    label: "Utfall per indikator, område, kön och år",
    source: "Följsam",
    updated: null,
    notes: rows.some(({ example }) => example) ? ["Vissa värden är påhittade exempeldata. De har status example."] : [],
    statusLabels,
    extension: { dataVersion: `run-${names.asOfRun}` },
  };
  return jsonStatDataset(heading, dimensions, cellsOf(rows));
}

function dimensionsOf(rows: readonly ObservationJson[], { areas, indicators }: ObservationNames): readonly Dimension[] {
  const among = (of: (row: ObservationJson) => string) => {
    const found = new Set(rows.map(of));
    return (category: Category) => found.has(category.id);
  };
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b);
  return [
    {
      id: "indicator",
      label: "Indikator",
      role: "metric",
      categories: indicators
        .map(({ id, title, unit, decimals }) => ({ id, label: title ?? id, unit: { label: unitWord[unit], decimals } }))
        .filter(among(({ indicator }) => indicator)),
    },
    {
      id: "area",
      label: "Område",
      role: "geo",
      categories: areas.map(({ code, name }) => ({ id: code, label: name })).filter(among(({ area }) => area)),
    },
    {
      id: "gender",
      label: "Kön",
      role: null,
      categories: genders.map((id) => ({ id, label: genderWord[id] })).filter(among(({ gender }) => gender)),
    },
    { id: "year", label: "År", role: "time", categories: years.map((year) => ({ id: `${year}`, label: `${year}` })) },
  ];
}

function* cellsOf(rows: readonly ObservationJson[]): Generator<Cell> {
  for (const { indicator, area, gender, year, value, missing, example } of rows) {
    yield { at: [indicator, area, gender, `${year}`], value, status: missing ?? (example ? "example" : null) };
  }
}
