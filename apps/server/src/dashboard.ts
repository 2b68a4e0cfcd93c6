import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";

/** Answers a request, or calls `next` when nothing is there. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const built = new URL("../../dashboard/build/handler.js", import.meta.url);

/** The built dashboard; null when it has not been built. */
export async function loadDashboard(): Promise<RequestHandler | null> {
  if (!existsSync(fileURLToPath(built))) return null;
  // Read once, when the handler is imported: without the first every form post on plain http is taken for another site's.
  process.env["PROTOCOL_HEADER"] ??= "x-forwarded-proto";
  process.env["BODY_SIZE_LIMIT"] ??= "200M";
  const { handler } = (await import(built.href)) as { handler: RequestHandler };
  return handler;
}
