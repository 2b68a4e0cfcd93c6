import { type Database, findCollaboration, listCollaborations } from "@foljsam/database";
import { type Area, type Collaboration, DomainError } from "@foljsam/domain";

/** The collaboration that a request means: the one it names, otherwise the first. Throws `collaboration-not-found`. */
export async function chosenCollaboration(read: Database, slug: string | undefined): Promise<Collaboration> {
  const found = slug === undefined ? (await listCollaborations(read))[0] : await findCollaboration(read, slug);
  if (!found) throw new DomainError("collaboration-not-found", { collaboration: slug ?? "" });
  return found;
}

/** The collaborations that a request means: the one it names, otherwise all. Throws `collaboration-not-found`. */
export async function chosenCollaborations(
  read: Database,
  slug: string | undefined,
): Promise<readonly Collaboration[]> {
  return slug === undefined ? listCollaborations(read) : [await chosenCollaboration(read, slug)];
}

/** The areas a collaboration follows: its main area first, then its principals' other areas in the order of the agreement. */
export function areasOf(collaboration: Collaboration, areas: readonly Area[]): readonly Area[] {
  const codes = new Set([collaboration.mainArea, ...collaboration.principals.map((principal) => principal.area)]);
  return [...codes].flatMap((code) => areas.find((area) => area.code === code) ?? []);
}
