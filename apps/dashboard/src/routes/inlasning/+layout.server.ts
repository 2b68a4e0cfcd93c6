import { gate } from "#lib/server/acting.ts";
import type { LayoutServerLoad } from "./$types";

/** What a run has loaded anyone may read, who wonders where a figure comes from; the rest is for those who load. */
export const load: LayoutServerLoad = async (event) => {
  if (event.route.id !== "/inlasning/[run=run]") await gate(event, "see-loading");
};
