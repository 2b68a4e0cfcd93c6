import { join } from "node:path";
import { normaliseTitle } from "@foljsam/domain";
import type { Indicator } from "@foljsam/domain";
import { parseEntries } from "./entries.ts";
import { indicatorsFile } from "./file-schemas.ts";
import { readYamlFile } from "./yaml-file.ts";

/** Reads and checks indicators.yaml. */
export async function readIndicators(dir: string): Promise<readonly Indicator[]> {
  const file = await readYamlFile(join(dir, "indicators.yaml"));
  const { indicators } = parseEntries(file, indicatorsFile);
  const ids = indicators.map((indicator) => indicator.id);
  /** Normalised titles and the indicator each belongs to: a title must lead to one indicator. */
  const owners = new Map<string, string>();

  indicators.forEach((indicator, index) => {
    const at = (...path: (string | number)[]) => ["indicators", index, ...path];
    if (ids.indexOf(indicator.id) < index) throw file.fault(at("id"), "varje nyckeltal bara en gång");
    if (indicator.successor === indicator.id) throw file.fault(at("successor"), "ett annat nyckeltal än det själv");
    if (indicator.successor !== undefined && !ids.includes(indicator.successor))
      throw file.fault(at("successor"), "ett nyckeltal som finns i filen");
    indicator.breaks.forEach(({ year }, nth) => {
      const before = indicator.breaks[nth - 1]?.year ?? 0;
      if (year <= before) throw file.fault(at("breaks", nth, "year"), `ett år efter ${before}`);
    });
    [indicator.title, ...indicator.aliases].forEach((title, nth) => {
      const known = normaliseTitle(title);
      const owner = owners.get(known) ?? indicator.id;
      if (owner !== indicator.id)
        throw file.fault(nth === 0 ? at("title") : at("aliases", nth - 1), `en titel som inte redan tillhör ${owner}`);
      owners.set(known, owner);
    });
  });

  return indicators.map((indicator) => ({
    ...indicator,
    closedAfter: indicator.closedAfter ?? null,
    successor: indicator.successor ?? null,
    margin: null,
    source: indicator.source ?? null,
  }));
}
