import type { Assurance, PointType, SpecialCause, XmrChart } from "@foljsam/domain";

type Cause = NonNullable<SpecialCause>;

/** The rules in the order they are tried (regler): the first that holds is told. */
export const causes: readonly Cause[] = ["outside-limits", "seven-point-trend", "two-in-three", "seven-on-one-side"];

/** The number of each rule, as it stands at a point of the chart. */
export const causeNumber: Readonly<Record<Cause, number>> = {
  "outside-limits": 1,
  "seven-point-trend": 2,
  "two-in-three": 3,
  "seven-on-one-side": 4,
};

/** The name of each rule, as it stands in a table. */
export const causeWord: Readonly<Record<Cause, string>> = {
  "outside-limits": "utanför gränserna",
  "seven-point-trend": "sju i följd åt samma håll",
  "two-in-three": "två av tre nära en gräns",
  "seven-on-one-side": "sju i rad på samma sida",
};

/** What each rule asks for, in one sentence. */
export const causeExplanation: Readonly<Record<Cause, string>> = {
  "outside-limits": "Utfallet ligger över den övre eller under den undre gränsen.",
  "seven-point-trend": "Sju utfall i följd är vart och ett högre, eller vart och ett lägre, än det före.",
  "two-in-three":
    "Två av tre utfall i följd ligger i den yttersta tredjedelen mot en och samma gräns, och det tredje på samma sida om medlet.",
  "seven-on-one-side": "Sju utfall i följd ligger på samma sida om medlet.",
};

/** What a point says. */
export const pointTypeWord: Readonly<Record<PointType, string>> = {
  "common-cause": "vanlig variation",
  improvement: "förbättring",
  concern: "försämring",
  high: "högt",
  low: "lågt",
};

/** How far the limits can be trusted. */
export const standingWord: Readonly<Record<XmrChart["standing"], string>> = { trial: "på prov", full: "fulla" };

/** What the limits promise of a target. */
export const assuranceWord: Readonly<Record<Assurance, string>> = {
  "consistent-pass": "nås alltid",
  "consistent-fail": "nås aldrig",
  inconsistent: "nås då och då",
};
