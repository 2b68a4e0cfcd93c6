/** The level (nivå) of a group as its collaboration names it. */
export type GroupLevel = "strategic" | "tactical" | "operational" | "central" | "sub-regional" | "local";

/** Seats (platser) of one function from one organisation in a group: "Förvaltningschefer, Karlskrona kommun, 4". */
export type Seat = {
  readonly role: string;
  readonly organisation: string;
  readonly count: number;
  /** Area code of the principal that fills the seats; null for seats outside the principals. */
  readonly principal: string | null;
  /** False for those who attend without taking part in decisions, as a chair without a vote. */
  readonly votes: boolean;
};

/** The slug of the group that stands above all others on the way up from a group (den ledande gruppen): the group itself where it reports to nobody. */
export function leadingGroup(groups: readonly Pick<Group, "slug" | "reportsTo">[], slug: string): string {
  const seen = new Set<string>();
  let at = slug;
  for (;;) {
    seen.add(at);
    const above = groups.find((group) => group.slug === at)?.reportsTo ?? null;
    if (above === null || seen.has(above)) return at;
    at = above;
  }
}

/** A group (samverkansgrupp, LSVO …) of a collaboration. `reportsTo` is the slug of the group above it. */
export type Group = {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly level: GroupLevel;
  readonly reportsTo: string | null;
  /** How far ahead the group plans, in years: [0, 1], [1, 2], [3, 5]. */
  readonly horizonYears: readonly [number, number];
  readonly meetingsPerYear: readonly [number, number] | null;
  readonly mandate: string | null;
  readonly seats: readonly Seat[];
  /** Whether the group hands in an annual report (årsrapport). */
  readonly reportsAnnually: boolean;
};
