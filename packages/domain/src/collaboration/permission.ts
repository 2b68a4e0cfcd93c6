import type { GroupRole, HeldRole, Role } from "./membership.ts";
import { collaborationRoles, groupRoles } from "./membership.ts";

/** How far a thing has been let out: a draft (utkast) is its group's, what is internal (internt) is for those with a role, what is published (publicerat) for everyone. */
export type Publication = "draft" | "internal" | "published";

export const publications: readonly Publication[] = ["draft", "internal", "published"];

/** Who acts: a person who has signed in, or nobody, and the roles held today. */
export type Actor = {
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly roles: readonly HeldRole[];
};

/** Anyone who comes from outside (läsare). */
export const anyone: Actor = { person: null, roles: [] };

/** What an action is about: null where it belongs to no collaboration or group of its own. */
export type Thing = {
  readonly collaboration?: string | null;
  readonly group?: string | null;
  readonly publication?: Publication;
};

/** What can be done. `read` depends on how far the thing has been let out, everything else is the same in every state. */
export type Action =
  | "read"
  | "see-own-account"
  | "see-loading"
  | "load-figures"
  | "decide-baseline"
  | "adopt-judgement"
  | "take-notes"
  | "publish"
  | "see-members"
  | "manage-members"
  | "read-audit-log"
  | "export-audit-log";

/** How far a role reaches: to its own group, or to everything in its collaboration. */
type Reach = "own-group" | "collaboration";
type Grants = Partial<Record<Role, Reach>>;

const grant = <R extends Role>(reach: Reach, ...held: readonly R[]): Grants =>
  Object.fromEntries(held.map((role) => [role, reach]));

const leads: readonly GroupRole[] = ["secretary", "chair"];
const insiders = grant("collaboration", "member", "secretary", "chair", ...collaborationRoles);

const reading: Record<Exclude<Publication, "published">, Grants> = {
  internal: { ...insiders, ...grant("own-group", "co-opted") },
  draft: { ...grant("own-group", ...groupRoles), ...grant("collaboration", "coordinator", "auditor") },
};

const policy: Record<Exclude<Action, "read" | "see-own-account">, Grants> = {
  "see-loading": grant("collaboration", "follow-up", "coordinator", "auditor"),
  "load-figures": grant("collaboration", "follow-up", "coordinator"),
  "decide-baseline": { ...grant("own-group", ...leads), ...grant("collaboration", "coordinator") },
  "adopt-judgement": { ...grant("own-group", ...leads), ...grant("collaboration", "coordinator") },
  "take-notes": { ...grant("own-group", ...leads), ...grant("collaboration", "coordinator") },
  publish: { ...grant("own-group", ...leads), ...grant("collaboration", "coordinator") },
  "see-members": insiders,
  "manage-members": grant("collaboration", "coordinator"),
  "read-audit-log": insiders,
  "export-audit-log": grant("collaboration", "coordinator", "auditor"),
};

export const actions = ["read", "see-own-account", ...(Object.keys(policy) as (keyof typeof policy)[])] as const;

/**
 * Whether an actor may do something (behörighet), the one place that says so. A role reaches its collaboration or its own group;
 * where the thing belongs to no collaboration, as figures do, a role in any of them is enough.
 */
export function may(actor: Actor, action: Action, thing: Thing = {}): boolean {
  if (action === "see-own-account") return actor.person !== null;
  if (action === "read" && (thing.publication ?? "published") === "published") return true;
  const grants = action === "read" ? reading[thing.publication as keyof typeof reading] : policy[action];
  return actor.roles.some((held) => reaches(grants[held.role], held, thing));
}

function reaches(reach: Reach | undefined, held: HeldRole, { collaboration, group }: Thing): boolean {
  if (reach === undefined) return false;
  if (collaboration != null && held.collaboration !== collaboration) return false;
  return reach === "collaboration" || (group != null && held.group === group);
}

/** Whether an actor may do something to any thing at all: what a page asks before it shows a way in, and a route before it looks for the thing. */
export function mayAtAll(actor: Actor, action: Action): boolean {
  if (action === "read" || action === "see-own-account") return may(actor, action);
  return actor.roles.some(({ role }) => policy[action][role] !== undefined);
}
