/** What a person may be in a group (samverkansgrupp): a member (ledamot), co-opted (adjungerad), its secretary or its chair. */
export type GroupRole = "member" | "co-opted" | "secretary" | "chair";

/** What a person may be in a whole collaboration: of the follow-up group (uppföljningsgruppen), coordinator (samordnare), auditor (granskare). */
export type CollaborationRole = "follow-up" | "coordinator" | "auditor";

/** A role that is held for a time. Who holds none is a reader (läsare). */
export type Role = GroupRole | CollaborationRole;

export const groupRoles: readonly GroupRole[] = ["member", "co-opted", "secretary", "chair"];
export const collaborationRoles: readonly CollaborationRole[] = ["follow-up", "coordinator", "auditor"];
export const roles: readonly Role[] = [...groupRoles, ...collaborationRoles];

/**
 * A membership (ledamotskap) or an appointment: a role in a collaboration, in one of its groups where the role is a group's.
 * Days are ISO dates, both included; `until` is null while no end is set. One that is revoked (återkallad) gives nothing any more.
 */
export type Membership = {
  readonly role: Role;
  /** Slug of the collaboration. */
  readonly collaboration: string;
  /** Slug of the group; null for the roles of the whole collaboration. */
  readonly group: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly revoked: boolean;
};

/** A role on a day when it is held. */
export type HeldRole = Pick<Membership, "role" | "collaboration" | "group">;

/** Whether a membership is in force on a day (ISO date): not revoked, and from its first day to its last, both included. */
export function isHeldOn(
  { from, until, revoked }: Pick<Membership, "from" | "until" | "revoked">,
  day: string,
): boolean {
  return !revoked && from <= day && (until === null || day <= until);
}

/** The roles that memberships give on a day (ISO date). */
export function rolesOn(memberships: readonly Membership[], day: string): readonly HeldRole[] {
  return memberships
    .filter((membership) => isHeldOn(membership, day))
    .map(({ role, collaboration, group }) => ({ role, collaboration, group }));
}
