import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { destination, type DestinationStream, pino } from "pino";

/** A request with the pattern of the route that answered it, as the API or the pages have noted it. */
type RoutedRequest = IncomingMessage & { route?: string | null };

/** Notes a request when it has been answered. */
export type NoteRequest = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * A log of requests (begäranslogg), one line of JSON each: when, how, which route, what came of it and how long it took. A route is told
 * by its pattern: no address with what somebody has searched for, no name, no file, no address of a visitor and no cookie.
 */
export function requestLog(stream: DestinationStream = destination({ dest: 1, sync: false })): NoteRequest {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: "message" }, stream);
  return (request, response) => {
    const started = performance.now();
    const id = randomUUID();
    response.setHeader("X-Request-Id", id);
    response.once("close", () => {
      const { method } = request;
      const status = response.headersSent ? response.statusCode : null;
      const ms = Math.round(performance.now() - started);
      const { route = null } = request as RoutedRequest;
      const line = { id, method, route, status, ms };
      if (status === null || status >= 500) log.error(line);
      else if (status === 401 || status === 403 || status === 429) log.warn(line);
      else log.info(line);
    });
  };
}
