import { comeByLink, linkOf } from "#lib/server/come-by-link.ts";
import type { Actions, PageServerLoad } from "./$types";

/** A form to fill in and send: nothing here needs JavaScript. */
export const csr = false;

export const load: PageServerLoad = async (event) => ({ link: await linkOf(event, "invitation") });

export const actions: Actions = { default: comeByLink };
