import type { Notice, ObservationKey } from "@foljsam/domain";
import type { Register } from "../register.ts";
import type { Asked } from "./answer.ts";

const namedFigures = 5;

type Found = {
  readonly kept: readonly ObservationKey[];
  readonly deleted: readonly ObservationKey[];
};

/** What the owner of the figures should know of an answer: who was silent, what is deleted, which areas are groups. */
export function noticesOf(asked: Asked, { kept, deleted }: Found, register: Register): readonly Notice[] {
  const indicators = new Set(kept.map(({ indicator }) => indicator));
  const areas = new Map<string, number>();
  for (const { area } of kept) areas.set(area, (areas.get(area) ?? 0) + 1);
  const notices: Notice[] = [];
  for (const indicator of asked.indicators) {
    if (!indicators.has(indicator)) notices.push({ code: "indicator-without-answer", facts: { indicator } });
  }
  for (const area of asked.areas) {
    if (!areas.has(area)) notices.push({ code: "area-without-answer", facts: { area } });
  }
  for (const [code, count] of areas) {
    const area = register.area(code) ?? { name: code, kind: "group" };
    if (area.kind === "group") notices.push({ code: "group-area", facts: { found: area.name, area: code, count } });
  }
  notices.push(...noticesByIndicator("deleted-values", deleted));
  return notices;
}

/** One notice for each indicator that figures are about, with their number and the first of them. */
export function noticesByIndicator(code: Notice["code"], keys: readonly ObservationKey[]): readonly Notice[] {
  const byIndicator = Map.groupBy(keys, ({ indicator }) => indicator);
  return [...byIndicator].map(([indicator, those]) => {
    const named = those.slice(0, namedFigures).map(({ area, year, gender }) => `${area} ${year} ${gender}`);
    const found = [...named, ...(those.length > namedFigures ? ["…"] : [])].join(", ");
    return { code, facts: { indicator, count: those.length, found } };
  });
}
