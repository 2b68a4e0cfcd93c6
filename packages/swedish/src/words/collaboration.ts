import type { AnnualReportStatus, CycleEvent, Duty, GroupLevel, PrincipalSide } from "@foljsam/domain";

export const levelWord: Readonly<Record<GroupLevel, string>> = {
  strategic: "strategisk nivå",
  tactical: "taktisk nivå",
  operational: "operativ nivå",
  central: "central nivå",
  "sub-regional": "delregional nivå",
  local: "lokal nivå",
};

export const reportStatusWord: Readonly<Record<AnnualReportStatus, string>> = {
  "not-started": "inte påbörjad",
  draft: "utkast",
  submitted: "inlämnad",
  returned: "återlämnad för komplettering",
  approved: "godkänd",
  published: "publicerad",
};

export const cycleEventWord: Readonly<Record<CycleEvent, string>> = {
  "annual-report": "årsrapport",
  "goal-review": "uppföljning av målen",
  "operational-plan": "verksamhetsplan",
  "action-plan": "handlingsplan",
  "own-annual-report": "egen årsrapport",
};

export const principalSideWord: Readonly<Record<PrincipalSide, string>> = {
  region: "regionen",
  municipality: "kommunerna",
};

/** The word of each kind of thing that waits for a group. */
export const dutyWord: Readonly<Record<Duty["kind"], string>> = {
  ...cycleEventWord,
  assignment: "uppdrag",
  figures: "nya utfall",
};
