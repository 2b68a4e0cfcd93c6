/** Objects of a JSON file that are alike, and the level they stand on. */
export type JsonRecords = { readonly records: readonly JsonObject[]; readonly depth: number };

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The list of objects that a JSON file is about: the file itself, or the longest list of objects in it, one level down. Null when
 * there is none.
 */
export function findRecords(content: unknown): JsonRecords | null {
  if (Array.isArray(content)) return recordsIn(content, 2);
  if (!isObject(content)) return null;
  const lists = Object.values(content).flatMap((value) => {
    const found = Array.isArray(value) ? recordsIn(value, 3) : null;
    return found === null ? [] : [found];
  });
  lists.sort((a, b) => b.records.length - a.records.length);
  return lists[0] ?? null;
}

/** Figures of one subject in a list of its own, as Kolada's API gives them: `{kpi, municipality, period, values: [{gender, value}]}`. */
export function nestedValues(record: JsonObject): readonly JsonObject[] | null {
  const values = record["values"];
  return Array.isArray(values) && values.every(isObject) ? values : null;
}

function recordsIn(list: readonly unknown[], depth: number): JsonRecords | null {
  const records = list.filter(isObject);
  return records.length > 0 && records.length === list.length ? { records, depth } : null;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
