export const linesType = "application/x-ndjson";

/** Hands a line of JSON to whoever listens. */
export type TellLine = (line: object) => void;

/**
 * Work that tells of itself line by line (NDJSON) while it is done; what it comes to is the last line, or else what `failed` makes of
 * its error. A reader that hangs up aborts the signal, and is told no more.
 */
export function lineStream(
  work: (tell: TellLine, signal: AbortSignal) => Promise<object>,
  failed: (error: unknown) => object,
): ReadableStream<Uint8Array> {
  const hangUp = new AbortController();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      const tell: TellLine = (line) => {
        if (!hangUp.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const end = (last: object) => {
        if (hangUp.signal.aborted) return;
        tell(last);
        controller.close();
      };
      void work(tell, hangUp.signal).then(end, (error: unknown) => {
        if (!hangUp.signal.aborted) end(failed(error));
      });
    },
    cancel: () => hangUp.abort(),
  });
}
