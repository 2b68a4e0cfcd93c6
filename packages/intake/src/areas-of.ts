import type { Area, Collaboration } from "@foljsam/domain";

/** The areas a collaboration follows: its main area first, then its principals' other areas in the order of the agreement. */
export function areasOf({ mainArea, principals }: Collaboration, areas: readonly Area[]): readonly Area[] {
  const codes = new Set([mainArea, ...principals.map(({ area }) => area)]);
  return [...codes].flatMap((code) => areas.find((area) => area.code === code) ?? []);
}
