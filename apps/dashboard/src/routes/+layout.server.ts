import { parseResponse } from "@foljsam/api/client";
import { error } from "@sveltejs/kit";
import { answer } from "#lib/server/answer.ts";
import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = async ({ locals }) => {
  const { collaborations } = await answer(parseResponse(locals.api.collaborations.$get()));
  const collaboration = collaborations[0];
  if (!collaboration) error(503, "Ingen samverkan är inläst ännu.");
  return { collaboration };
};
