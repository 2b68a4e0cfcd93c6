import type { Group } from "./group.ts";
import { type GroupRole, isHeldOn, type Membership } from "./membership.ts";

/** A membership with whose it is, by a key, and the area code of the principal that it is held for. */
export type SeatedMembership = Membership & { readonly person: string; readonly principal: string | null };

/** How many of a principal's seats (platser) in a group are filled, and how many there are. */
export type SeatsFilled = { readonly principal: string; readonly seats: number; readonly filled: number };

/** What a coordinator should look at in a group: more people than a principal has seats, or more than one in a role that one person holds. */
export type SeatingWarning =
  | ({ readonly kind: "more-than-seats" } & SeatsFilled)
  | { readonly kind: "several"; readonly role: "chair" | "secretary"; readonly held: number };

// Whoever is co-opted attends beside the seats.
const seated: readonly GroupRole[] = ["member", "chair", "secretary"];

/** The seats that each principal has in a group, in the order of the group's own list, and how many people fill them on a day (ISO date). */
export function seatsFilled(
  group: Pick<Group, "slug" | "seats">,
  memberships: readonly SeatedMembership[],
  day: string,
): readonly SeatsFilled[] {
  const held = heldIn(group, memberships, day).filter(({ role }) => seated.some((one) => one === role));
  const principals = new Set(group.seats.flatMap(({ principal }) => (principal === null ? [] : [principal])));
  return [...principals].map((principal) => ({
    principal,
    seats: group.seats.filter((seat) => seat.principal === principal).reduce((sum, { count }) => sum + count, 0),
    filled: new Set(held.filter((one) => one.principal === principal).map(({ person }) => person)).size,
  }));
}

/** What is to be looked at in a group on a day (ISO date). None of it is refused: seats are agreed on outside Följsam. */
export function seatingWarnings(
  group: Pick<Group, "slug" | "seats">,
  memberships: readonly SeatedMembership[],
  day: string,
): readonly SeatingWarning[] {
  const held = heldIn(group, memberships, day);
  const crowded = seatsFilled(group, memberships, day).filter(({ seats, filled }) => filled > seats);
  const several = (["chair", "secretary"] as const)
    .map((role) => ({ role, held: new Set(held.filter((one) => one.role === role).map(({ person }) => person)).size }))
    .filter((one) => one.held > 1);
  return [
    ...crowded.map((one) => ({ kind: "more-than-seats" as const, ...one })),
    ...several.map((one) => ({ kind: "several" as const, ...one })),
  ];
}

function heldIn(
  { slug }: Pick<Group, "slug">,
  memberships: readonly SeatedMembership[],
  day: string,
): readonly SeatedMembership[] {
  return memberships.filter((one) => one.group === slug && isHeldOn(one, day));
}
