import { parseResponse, type Client, type CollaborationJson } from "@foljsam/api/client";
import { error } from "@sveltejs/kit";
import { answer } from "./answer.ts";

/** The collaboration that the pages are about; the page says so when none has been loaded. */
export async function loadCollaboration(api: Client): Promise<CollaborationJson> {
  const { collaborations } = await answer(parseResponse(api.collaborations.$get()));
  const collaboration = collaborations[0];
  if (!collaboration)
    error(
      503,
      "Ingen samverkan är inläst ännu. Starta Följsam med npm start, som läser in samverkan Blekinge, eller lägg till filerna i data/collaborations.",
    );
  return collaboration;
}
