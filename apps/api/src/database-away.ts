/** What the driver and PostgreSQL say when nobody answers, or when the server is going down or coming up. */
const away = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "57P01",
  "57P02",
  "57P03",
  "53300",
]);

/** Whether an error, or what caused it, is that the database does not answer: nothing is wrong with what was asked, and later it may do. */
export function isDatabaseAway(error: Error): boolean {
  if ("code" in error && away.has(String(error.code))) return true;
  const { cause, message } = error;
  if (!(cause instanceof Error)) return false;
  // Where the database listens there is nobody; other services are asked over the net too, but not by a query.
  const isUnreachable = message.startsWith("Failed query") && "syscall" in cause && cause.syscall === "connect";
  return isUnreachable || isDatabaseAway(cause);
}
