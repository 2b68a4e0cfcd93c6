import { DomainError } from "../domain-error.ts";
import { checkFilled } from "../goals/decided.ts";
import type { Collaboration } from "./collaboration.ts";
import { groupRoles, isHeldOn, type Membership, type Role } from "./membership.ts";

/** What a membership says before it is anybody's: the role, in which group, for whom a member sits (area code of a principal), and its days. */
export type MembershipTerms = Pick<Membership, "role" | "group" | "from" | "until"> & {
  readonly principal: string | null;
};

/** A membership among others. */
export type NumberedMembership = Pick<Membership, "role" | "from" | "until" | "revoked"> & { readonly id: number };

/** Whether a role (roll) is held in a group, and not in the whole collaboration. */
export function isOfGroup(role: Role): boolean {
  return groupRoles.some((one) => one === role);
}

/** Holds what a person is recorded by against the rules: a name, and an e-mail address to reach them at. Throws `field-missing` and `email-unusable`. */
export function checkPerson({ name, email }: { readonly name: string; readonly email: string }): void {
  checkFilled({ name, email });
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new DomainError("email-unusable", { email });
}

/**
 * Holds a membership against the collaboration it is in. Throws `field-missing` for a group that the role needs, `role-has-no-group`,
 * `group-not-found`, `principal-not-found` and `membership-ends-before`.
 */
export function checkMembership(
  terms: MembershipTerms,
  { groups, principals }: Pick<Collaboration, "groups" | "principals">,
): void {
  const { role, group, principal } = terms;
  if (isOfGroup(role)) checkFilled({ group: group ?? "" });
  else if (group !== null) throw new DomainError("role-has-no-group", { role });
  if (group !== null && !groups.some(({ slug }) => slug === group)) throw new DomainError("group-not-found", { group });
  if (principal !== null && !principals.some(({ area }) => area === principal))
    throw new DomainError("principal-not-found", { principal });
  checkEnd(terms);
}

/** Holds the last day of a membership against its first. Throws `membership-ends-before`. */
export function checkEnd({ from, until }: Pick<Membership, "from" | "until">): void {
  if (until !== null && until < from) throw new DomainError("membership-ends-before", { date: until, from });
}

/** Holds against being changed a membership that is revoked already. Throws `membership-revoked`. */
export function checkNotRevoked({ revoked }: Pick<Membership, "revoked">): void {
  if (revoked) throw new DomainError("membership-revoked");
}

/**
 * Holds against leaving a collaboration without a coordinator (samordnare) what is about to be done to one of its memberships: a day from
 * today on that has one now has one afterwards. `all` are the memberships of the collaboration as they are. Throws `last-coordinator`.
 */
export function checkCoordinatorLeft(
  all: readonly NumberedMembership[],
  changed: NumberedMembership,
  today: string,
): void {
  const coordinators = all.filter(({ role }) => role === "coordinator");
  const afterwards = coordinators.map((one) => (one.id === changed.id ? changed : one));
  // The only days when somebody may begin to be missing: today, and those after somebody's last.
  const days = [today, ...afterwards.flatMap(({ until }) => (until === null ? [] : [dayAfter(until)]))];
  const lost = days
    .filter((day) => day >= today)
    .find((day) => isHeldBySome(coordinators, day) && !isHeldBySome(afterwards, day));
  if (lost !== undefined) throw new DomainError("last-coordinator", { day: lost });
}

const isHeldBySome = (memberships: readonly NumberedMembership[], day: string) =>
  memberships.some((one) => isHeldOn(one, day));

function dayAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (date < last) return isoDay(year, month, date + 1);
  return month < 12 ? isoDay(year, month + 1, 1) : isoDay(year + 1, 1, 1);
}

const isoDay = (year: number, month: number, date: number) =>
  [String(year).padStart(4, "0"), ...[month, date].map((part) => String(part).padStart(2, "0"))].join("-");
