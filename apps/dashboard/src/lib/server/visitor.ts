import type { RequestEvent } from "@sveltejs/kit";
import type { Visitor } from "#lib/visitor.ts";
import { askIdentity } from "./ask-identity.ts";

/** Who looks at the pages; null for anybody who has not signed in, who is not asked about. */
export async function loadVisitor(event: RequestEvent): Promise<Visitor | null> {
  if (!event.request.headers.get("cookie")?.includes("foljsam.session_token=")) return null;
  const response = await askIdentity(event, "/who");
  if (!response.ok) return null;
  return ((await response.json()) as { person: Visitor | null }).person;
}
