import { redirect } from "@sveltejs/kit";
import { askIdentity } from "#lib/server/ask-identity.ts";
import type { Actions } from "./$types";

/** A button: nothing here needs JavaScript. */
export const csr = false;

export const actions: Actions = {
  default: async (event) => {
    await askIdentity(event, "/sign-out", {});
    redirect(303, "/");
  },
};
