import { loadCollaboration } from "#lib/server/collaboration.ts";
import { loadVisitor } from "#lib/server/visitor.ts";
import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = async (event) => {
  const { locals } = event;
  const [collaboration, actor, visitor] = await Promise.all([
    loadCollaboration(locals.api),
    locals.actor(),
    loadVisitor(event),
  ]);
  return { collaboration, actor, visitor };
};
