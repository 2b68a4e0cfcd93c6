import { type Area, type Collaboration, outcomeYears, type Series } from "@foljsam/domain";
import { areasOf } from "@foljsam/intake";
import type { CollaborationJson } from "../schemas/collaboration.ts";

/** A collaboration as the API answers it; `series` are the outcomes of its indicators and areas. */
export function presentCollaboration(
  collaboration: Collaboration,
  areas: readonly Area[],
  series: readonly Series[],
): CollaborationJson {
  const {
    slug,
    name,
    adoptedBy,
    adoptedOn,
    firstYear,
    lastYear,
    mainArea,
    method,
    smallCellsBelow,
    principals,
    goalAreas,
  } = collaboration;
  return {
    slug,
    name,
    adoptedBy,
    adoptedOn,
    firstYear,
    lastYear,
    mainArea,
    method,
    smallCellsBelow,
    areas: areasOf(collaboration, areas),
    principals,
    goalAreas,
    groups: collaboration.groups.map(({ slug, name, shortName, level, reportsTo }) => ({
      slug,
      name,
      shortName,
      level,
      reportsTo,
    })),
    outcomeYears: outcomeYears(series),
    example: series.some((one) => one.points.some((point) => point.example)),
  };
}
