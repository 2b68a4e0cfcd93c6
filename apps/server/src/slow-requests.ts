import type { IncomingMessage, Server } from "node:http";

/** How slow a request may be. Times are in milliseconds. */
export type Patience = {
  /** For the headers of a request. */
  readonly headers: number;
  /** For the whole of a request, whatever its size: 200 MB on a line of half a megabit a second. */
  readonly request: number;
  /** For the next request on an open connection. */
  readonly keepAlive: number;
  /** How often connections are looked at. */
  readonly look: number;
  /** How many bytes of a body must come between two looks a `window` apart. */
  readonly window: number;
  readonly leastBytes: number;
};

/** What the product allows. */
export const patience: Patience = {
  headers: 15_000,
  request: 60 * 60_000,
  keepAlive: 10_000,
  look: 5_000,
  window: 20_000,
  leastBytes: 20_000,
};

/** Connections that may be open at once. Each costs memory, and those beyond are let go at the door. */
const mostConnections = 1_000;

/** The settings of Node's server for a patience. Headers are at most 16 kB. */
export function serverOptions({ headers, request, keepAlive, look }: Patience) {
  return {
    headersTimeout: headers,
    requestTimeout: request,
    keepAliveTimeout: keepAlive,
    connectionsCheckingInterval: look,
    maxHeaderSize: 16 * 1024,
    requireHostHeader: true,
  };
}

/** Cuts connections whose body stands still or drips, so that nobody holds the server by sending a byte now and then. */
export function cutSlowBodies(server: Server, { window, leastBytes }: Patience): void {
  server.maxConnections = mostConnections;
  const underWay = new Map<IncomingMessage, number>();
  server.on("request", (request) => {
    if (request.complete) return;
    underWay.set(request, request.socket.bytesRead);
    request.once("close", () => underWay.delete(request));
  });
  const timer = setInterval(() => {
    for (const [request, before] of underWay) {
      const { bytesRead } = request.socket;
      if (request.complete) underWay.delete(request);
      else if (bytesRead - before < leastBytes) request.socket.destroy();
      else underWay.set(request, bytesRead);
    }
  }, window);
  timer.unref();
  server.once("close", () => clearInterval(timer));
}
