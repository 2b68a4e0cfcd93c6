import { type Database, findCollaboration, listAreas, listCollaborations } from "@foljsam/database";
import { type Area, type Collaboration, DomainError, type Goal } from "@foljsam/domain";
import { areasOf } from "@foljsam/intake";
import { askedTogether } from "./asked-together.ts";

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

/** The questions for all collaborations that wait to be put, by what they are put to. */
const listings = new WeakMap<Database, () => ReturnType<typeof listCollaborations>>();

function listTogether(read: Database): ReturnType<typeof listCollaborations> {
  const list = listings.get(read) ?? askedTogether(() => listCollaborations(read));
  listings.set(read, list);
  return list();
}

/** A goal with the collaboration that has set it. Throws `goal-not-found`. */
export async function goalOf(
  read: Database,
  id: string,
): Promise<{ readonly collaboration: Collaboration; readonly goal: Goal }> {
  for (const collaboration of await listTogether(read)) {
    const goal = collaboration.goals.find((one) => one.id === id);
    if (goal) return { collaboration, goal };
  }
  throw new DomainError("goal-not-found", { goal: id });
}

/** An area that a collaboration follows: the one of the code, its main area when there is none. Throws `area-not-found`. */
export async function areaFollowed(
  read: Database,
  collaboration: Collaboration,
  code: string | undefined,
): Promise<Area> {
  const area = areasOf(collaboration, await listAreas(read)).find(
    (one) => one.code === (code ?? collaboration.mainArea),
  );
  if (!area) throw new DomainError("area-not-found", { area: code ?? collaboration.mainArea });
  return area;
}
