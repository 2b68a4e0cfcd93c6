import type { IncomingMessage } from "node:http";
import { addressHeader, directHeader, isDirect } from "@foljsam/identity";

const ours = new Set([addressHeader, directHeader]);

/**
 * Writes on a request where it comes from, for the API and the pages to trust: what a visitor has sent under these names is taken
 * away first. Behind a proxy it is the address that the nearest proxy saw.
 */
export function tellVisitor(request: IncomingMessage, { behindProxy }: { readonly behindProxy: boolean }): void {
  const { remoteAddress } = request.socket;
  const direct = isDirect({ remoteAddress, httpVersion: request.httpVersion, headers: request.headers });
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  const address = behindProxy ? forwarded || remoteAddress : remoteAddress;
  const kept: string[] = [];
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    const name = request.rawHeaders[at] ?? "";
    if (!ours.has(name.toLowerCase())) kept.push(name, request.rawHeaders[at + 1] ?? "");
  }
  request.rawHeaders = kept;
  for (const name of ours) delete request.headers[name];
  if (address) write(request, addressHeader, address.replace(/^::ffff:/, ""));
  if (direct && !behindProxy) write(request, directHeader, "1");
}

function write(request: IncomingMessage, name: string, value: string): void {
  request.headers[name] = value;
  request.rawHeaders.push(name, value);
}
