import type { HeldMembership } from "@foljsam/database";
import { type Collaboration, type Group, isHeldOn, seatingWarnings, seatsFilled } from "@foljsam/domain";
import { seatingWarningSentence } from "@foljsam/swedish";
import type { GroupSeatingJson, MemberJson } from "../schemas/member.ts";

/** A membership as it is told on a day (ISO date); the e-mail address to those alone who may manage members. */
export function presentMember(
  membership: HeldMembership,
  { day, emails }: { day: string; emails: boolean },
): MemberJson {
  const { person, ...rest } = membership;
  const state = isHeldOn(membership, day) ? "held" : !rest.revoked && rest.from > day ? "to-come" : "over";
  return { ...rest, name: person.name, email: emails ? person.email : null, state };
}

/** The seats of a group on a day (ISO date), and what should be looked at. */
export function presentSeating(
  { principals }: Pick<Collaboration, "principals">,
  group: Group,
  memberships: readonly HeldMembership[],
  day: string,
): GroupSeatingJson {
  const nameOf = (area: string) => principals.find((principal) => principal.area === area)?.name ?? area;
  const seated = memberships.map((membership) => ({ ...membership, person: membership.person.id }));
  return {
    group: group.slug,
    seats: seatsFilled(group, seated, day).map((one) => ({ ...one, principalName: nameOf(one.principal) })),
    warnings: seatingWarnings(group, seated, day).map((warning) => seatingWarningSentence(warning, nameOf)),
  };
}
