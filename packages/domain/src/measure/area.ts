/** What kind of area (område) a code names. A group is Kolada's mean over several areas, never a municipality. */
export type AreaKind = "municipality" | "region" | "nation" | "group";

/** An area (område) under its Kolada code: `1080` Karlskrona, `0010` Region Blekinge, `G33620` a group. */
export type Area = {
  readonly code: string;
  readonly name: string;
  readonly kind: AreaKind;
};
