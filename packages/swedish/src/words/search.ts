import type { HitKind } from "@foljsam/domain";

/** The heading of each kind of hit. */
export const hitKindWord: Readonly<Record<HitKind, string>> = {
  goal: "Delmål",
  "goal-area": "Målområden",
  group: "Grupper",
  "annual-report": "Årsrapporter",
  area: "Områden",
  indicator: "Indikatorer",
};
