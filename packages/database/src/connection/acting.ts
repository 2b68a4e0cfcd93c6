import { AsyncLocalStorage } from "node:async_hooks";

/**
 * Who acts (den som gör något), as the audit log will say it: the key of a person who has signed in or null, a name as it is said now,
 * and from where, as "webb 10.0.0.1" or "kommandorad".
 */
export type Acting = { readonly person: string | null; readonly name: string; readonly from: string };

const acting = new AsyncLocalStorage<Acting>();

/** Does `work` on somebody's behalf: every transaction begun within it is written down in the audit log as theirs. */
export function actingAs<T>(actor: Acting, work: () => T): T {
  return acting.run(actor, work);
}

/** Who acts just now; undefined where nobody has said. */
export function whoActs(): Acting | undefined {
  return acting.getStore();
}
