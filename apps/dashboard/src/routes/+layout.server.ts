import { loadCollaboration } from "#lib/server/collaboration.ts";
import { loadVisitor } from "#lib/server/visitor.ts";
import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = async (event) => {
  const [collaboration, visitor] = await Promise.all([loadCollaboration(event.locals.api), loadVisitor(event)]);
  return { collaboration, visitor };
};
