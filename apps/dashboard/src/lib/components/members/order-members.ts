import type { MemberJson } from "@foljsam/api/client";
import type { Role } from "@foljsam/domain";

/** The members of a group, or of the whole collaboration, by whether they hold the role, are to, or no longer do. */
export type OrderedMembers = {
  readonly held: readonly MemberJson[];
  readonly toCome: readonly MemberJson[];
  readonly over: readonly MemberJson[];
};

const order: readonly Role[] = ["coordinator", "follow-up", "auditor", "chair", "secretary", "member", "co-opted"];

/** Those of a group (null for the whole collaboration): whoever leads first, the rest as they come; what is over, the latest first. */
export function orderMembers(members: readonly MemberJson[], group: string | null): OrderedMembers {
  const own = members
    .filter((member) => member.group === group)
    .toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
  const of = (state: MemberJson["state"]) => own.filter((member) => member.state === state);
  return {
    held: of("held"),
    toCome: of("to-come").toSorted((one, other) => one.from.localeCompare(other.from)),
    over: of("over").toSorted((one, other) => endOf(other).localeCompare(endOf(one))),
  };
}

// One that was revoked says no day; it stands by the one it began.
const endOf = ({ until, from, revoked }: MemberJson) => (revoked ? from : (until ?? from));
