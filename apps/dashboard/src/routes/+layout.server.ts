import { loadCollaboration } from "#lib/server/collaboration.ts";
import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = async ({ locals }) => ({ collaboration: await loadCollaboration(locals.api) });
