import { DomainError } from "@foljsam/domain";
import type { Clock } from "../clock.ts";

/** How Kolada is reached. */
export type KoladaConnection = {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Ends the fetching between or within pages. */
  readonly stop?: AbortSignal | undefined;
  /** Milliseconds until a page that has not come whole is asked for again. */
  readonly patience?: number | undefined;
};

/** A page of an answer, with its bytes as they came. */
export type Page = { readonly rows: readonly unknown[]; readonly bytes: Uint8Array };

type Failure = { readonly cause: string; readonly status?: number; readonly wait?: number | null };
type Attempt = { readonly page: Page; readonly next: string | null } | { readonly failure: Failure };

const tries = 5;
const firstWait = 2_000;
const longestWait = 120_000;
const gap = 200;
const patience = 60_000;
const mostPages = 1_000;
const largestPage = 64 * 1024 * 1024;
const temporary: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Asks Kolada's API, politely: at most five requests a second, and longer waits after each failure, or as long as Kolada asks for.
 * `pages` follows an answer to its end and throws `kolada-unavailable` when a page does not come whole after its tries.
 */
export function koladaClient(connection: KoladaConnection): { pages(address: string): AsyncGenerator<Page> } {
  const { clock, stop } = connection;
  let earliest = Number.NEGATIVE_INFINITY;

  async function politely(address: string): Promise<Attempt> {
    stop?.throwIfAborted();
    if (earliest > clock.now()) await clock.wait(earliest - clock.now(), stop);
    stop?.throwIfAborted();
    earliest = clock.now() + gap;
    return await attempt(address, connection);
  }

  async function pageAt(address: string): Promise<{ readonly page: Page; readonly next: string | null }> {
    for (let number = 1; ; number++) {
      const answer = await politely(address);
      if (!("failure" in answer)) return answer;
      const { wait, ...told } = answer.failure;
      const pause = wait ?? firstWait * 2 ** (number - 1);
      const isHopeless = wait === null || pause > longestWait || number === tries;
      if (isHopeless) throw new DomainError("kolada-unavailable", { ...told, tries: number, address });
      await clock.wait(pause, stop);
    }
  }

  return {
    async *pages(address) {
      const seen = new Set<string>();
      for (let at: string | null = address; at !== null;) {
        if (seen.has(at) || seen.size >= mostPages) {
          throw new DomainError("kolada-unavailable", { cause: "endless", address: at });
        }
        seen.add(at);
        const { page, next } = await pageAt(at);
        yield page;
        at = next;
      }
    },
  };
}

async function attempt(address: string, connection: KoladaConnection): Promise<Attempt> {
  const { stop, clock } = connection;
  const late = AbortSignal.timeout(connection.patience ?? patience);
  const signal = stop ? AbortSignal.any([late, stop]) : late;
  try {
    const response = await connection.fetch(address, { signal, headers: { accept: "application/json" } });
    if (!response.ok) {
      await response.body?.cancel();
      return { failure: refused(response, clock.now()) };
    }
    return pageOf(address, await bytesOf(response));
  } catch (error) {
    stop?.throwIfAborted();
    if (error instanceof DomainError) throw error;
    return { failure: { cause: late.aborted ? "timeout" : "connection" } };
  }
}

function refused({ status, headers }: Response, now: number): Failure {
  if (status === 410) return { cause: "gone", wait: null };
  if (!temporary.has(status)) return { cause: "status", status, wait: null };
  const wait = retryAfter(headers.get("retry-after"), now);
  return { cause: "status", status, ...(wait !== null && { wait }) };
}

/** The milliseconds that `Retry-After` asks for, in seconds or as a date; null when it does not say. */
function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(wait, gap) : null;
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > largestPage) throw new DomainError("kolada-unavailable", { cause: "not-kolada", address: response.url });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function pageOf(address: string, bytes: Uint8Array): Attempt {
  const page = parse(bytes);
  if (!Array.isArray(page?.["values"])) return { failure: { cause: "not-kolada" } };
  const next = page["next_url"] ?? null;
  return { page: { rows: page["values"], bytes }, next: next === null ? null : nextAddress(String(next), address) };
}

function parse(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}

/** Where the next page is: on the server that was asked, in the protocol it was asked in. */
function nextAddress(next: string, current: string): string {
  const here = new URL(current);
  if (!URL.canParse(next, here.href))
    throw new DomainError("kolada-unavailable", { cause: "not-kolada", address: current });
  const there = new URL(next, here);
  if (there.host !== here.host)
    throw new DomainError("kolada-unavailable", { cause: "other-host", address: there.href });
  there.protocol = here.protocol;
  return there.href;
}
