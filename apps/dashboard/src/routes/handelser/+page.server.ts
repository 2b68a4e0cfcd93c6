import { parseResponse } from "@foljsam/api/client";
import { gate } from "#lib/server/acting.ts";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";

/** The page needs no JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, url }) => {
  await gate({ locals, url }, "read-audit-log");
  const said = (name: string) => url.searchParams.get(name) ?? "";
  const chosen = { kind: said("slag"), person: said("person"), from: said("fran"), to: said("till") };
  const query = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ""));
  const before = said("fore");
  const log = await answer(
    parseResponse(locals.api["audit-entries"].$get({ query: { ...query, ...(before && { before }) } })),
  );
  return { chosen, query, ...log };
};
