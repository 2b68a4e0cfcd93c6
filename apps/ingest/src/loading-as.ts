import { userInfo } from "node:os";
import { type Acting, actingAs, type Database, findPerson, listMemberships } from "@foljsam/database";
import { DomainError, may, rolesOn } from "@foljsam/domain";
import { swedishDay } from "@foljsam/swedish";
import type { IngestCommand } from "./command-line.ts";

/** From where figures are loaded, as the audit log says it. */
export type LoadedFrom = "kommandorad" | "bevakad mapp" | "schema";

/** That whoever the command is to act as may not load, in words for the user. */
export class LoadingRefused extends Error {}

type Loading = { readonly from: LoadedFrom; readonly now: number };

/**
 * Loads on somebody's behalf, whose name `work` is given to write under what it does. Without `--as` that is the system operator, who holds
 * the key to the database; with it the person of that e-mail address, by the memberships of the day. Throws `LoadingRefused`.
 */
export async function loadingAs<T>(
  db: Database,
  { as, about }: Pick<IngestCommand, "as" | "about">,
  { from, now }: Loading,
  work: (by: string) => Promise<T>,
): Promise<T> {
  if (as === undefined) return await actingAs(operator(from), async () => await work("kommandorad"));
  const person = await findPerson(db, as).catch(unlessUnknown(as));
  const roles = rolesOn(await listMemberships(db, { person: person.id }), swedishDay(new Date(now)));
  const isAllowed = may({ person, roles }, "load-figures", { collaboration: about.collaboration ?? null });
  if (!isAllowed) {
    throw new LoadingRefused(
      `${person.name} har i dag ingen roll som får läsa in${about.collaboration ? ` i ${about.collaboration}` : ""}: det får uppföljningsgruppen och samordnaren. Inget är inläst.`,
    );
  }
  return await actingAs({ person: person.id, name: person.name, from }, async () => await work(person.name));
}

function operator(from: LoadedFrom): Acting {
  return { person: null, name: systemUser(), from };
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a number that has no name.
    return "systemoperatör";
  }
}

function unlessUnknown(email: string) {
  return (error: unknown): never => {
    if (!(error instanceof DomainError)) throw error;
    throw new LoadingRefused(`Ingen person med e-postadressen ”${email}” finns i Följsam. Inget är inläst.`);
  };
}
