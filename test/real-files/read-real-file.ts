import { createReadStream, readFileSync } from "node:fs";
import type { Area, AreaKind } from "@foljsam/domain";
import { normaliseTitle, titleLetters } from "@foljsam/domain";
import { readFile } from "@foljsam/kolada";
import type { ReadOptions, ReadReport, Register, StagedRow } from "@foljsam/kolada";
import { sharedPath } from "../support/shared.ts";

/** A register that knows all of Kolada's areas but no indicator. */
export function registerOfAreas(): Register {
  const areas = readFileSync(sharedPath("kolada/catalog/munic.csv"), "utf8")
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== "")
    .map((line): Area => {
      const [code = "", name = "", type] = line.split(",");
      const kind: AreaKind = code === "0000" ? "nation" : type === "K" ? "municipality" : "region";
      return { code, name, kind };
    });
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const byName = new Map(areas.map((area) => [area.name, area]));
  return {
    indicator: () => undefined,
    indicatorsByTitle: () => [],
    area: (code) => byCode.get(code),
    areaByName: (name) => byName.get(name),
  };
}

/** The same areas, and some titles under the ids given with them. */
export function registerOfTitles(titles: Readonly<Record<string, string>>): Register {
  const ids = new Map(
    Object.entries(titles).flatMap(([title, id]) =>
      [normaliseTitle(title), titleLetters(title)].map((key) => [key, id]),
    ),
  );
  const known = new Set(Object.values(titles));
  return {
    ...registerOfAreas(),
    indicator: (id) => (known.has(id) ? { id, title: null, unit: "unknown" } : undefined),
    indicatorsByTitle: (title) => [ids.get(title) ?? []].flat(),
  };
}

/** The same areas, and every title there is, under ids in the order they are met. */
export function registerOfEveryTitle(): Register {
  const ids = new Map<string, string>();
  return {
    ...registerOfAreas(),
    indicatorsByTitle: (title) => {
      const id = ids.get(title) ?? `N${90_000 + ids.size}`;
      ids.set(title, id);
      return [id];
    },
  };
}

export async function readReal(
  path: string,
  register: Register,
  options: ReadOptions = {},
): Promise<{ rows: StagedRow[]; report: ReadReport }> {
  const batches = readFile({ name: path, bytes: createReadStream(sharedPath("kolada", path)) }, register, options);
  const rows: StagedRow[] = [];
  for (;;) {
    const next = await batches.next();
    if (next.done === true) return { rows, report: next.value };
    for (const row of next.value) rows.push(row);
  }
}

/** A row as `indicator area year gender figure`. */
export function figure(row: StagedRow | undefined): string {
  if (row === undefined) return "no row";
  return `${row.indicator} ${row.area} ${row.year} ${row.gender} ${row.missing ?? row.value}`;
}
