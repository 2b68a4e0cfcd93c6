export const jsonStatType = "application/vnd.json-stat+json";

/** A value that a dimension can take, in the order they are listed. */
export type Category = { readonly id: string; readonly label: string; readonly unit?: CategoryUnit };

/** What figures of a metric are in, and the decimals they are shown with. */
type CategoryUnit = { readonly label: string; readonly decimals: number };

/** A dimension of a cube; `role` says what statistical programs may make of it. */
export type Dimension = {
  readonly id: string;
  readonly label: string;
  readonly role: "time" | "geo" | "metric" | null;
  readonly categories: readonly Category[];
};

/** A cell of a cube: one category of each dimension in their order, and its value or what is said of it, or both. */
export type Cell = { readonly at: readonly string[]; readonly value: number | null; readonly status: string | null };

/** What a cube says of itself beside its cells. */
export type CubeHeading = {
  readonly label: string;
  readonly source: string;
  /** The date and time of what is in it, ISO. */
  readonly updated: string | null;
  readonly notes: readonly string[];
  /** What each status of a cell means. */
  readonly statusLabels: Readonly<Record<string, string>>;
  readonly extension: Readonly<Record<string, unknown>>;
};

/** How many cells the dimensions span. */
export function cellsIn(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((product, { categories }) => product * categories.length, 1);
}

/**
 * A cube as a dataset of JSON-stat 2.0 (https://json-stat.org/full/): values by the last dimension first, null where there is none, and the
 * status of the cells that have one by their place. RangeError for a cell at a category that no dimension has.
 */
export function jsonStatDataset(heading: CubeHeading, dimensions: readonly Dimension[], cells: Iterable<Cell>): object {
  const places = dimensions.map(({ categories }) => new Map(categories.map(({ id }, index) => [id, index])));
  const values: (number | null)[] = Array.from({ length: cellsIn(dimensions) }, () => null);
  const status: Record<string, string> = {};
  for (const { at, value, status: said } of cells) {
    const place = placeOf(at, places);
    values[place] = value;
    if (said !== null) status[place] = said;
  }
  const { label, source, updated, notes, statusLabels, extension } = heading;
  return {
    version: "2.0",
    class: "dataset",
    label,
    source,
    ...(updated !== null && { updated }),
    ...(notes.length > 0 && { note: notes }),
    role: rolesOf(dimensions),
    id: dimensions.map(({ id }) => id),
    size: dimensions.map(({ categories }) => categories.length),
    dimension: Object.fromEntries(dimensions.map((dimension) => [dimension.id, dimensionOf(dimension)])),
    value: values,
    ...(Object.keys(status).length > 0 && { status }),
    extension: { ...extension, status: { label: statusLabels } },
  };
}

function placeOf(at: readonly string[], places: readonly ReadonlyMap<string, number>[]): number {
  return places.reduce((place, categories, index) => {
    const category = categories.get(at[index] ?? "");
    if (category === undefined) throw new RangeError(`No category ${at[index]} in dimension ${index}`);
    return place * categories.size + category;
  }, 0);
}

function rolesOf(dimensions: readonly Dimension[]): Record<string, readonly string[]> {
  const roles: Record<string, string[]> = {};
  for (const { id, role } of dimensions) if (role !== null) (roles[role] ??= []).push(id);
  return roles;
}

function dimensionOf({ label, categories }: Dimension): object {
  const units = categories.flatMap(({ id, unit }) => (unit === undefined ? [] : [[id, unit] as const]));
  return {
    label,
    category: {
      index: categories.map(({ id }) => id),
      label: Object.fromEntries(categories.map((category) => [category.id, category.label])),
      ...(units.length > 0 && { unit: Object.fromEntries(units) }),
    },
  };
}
