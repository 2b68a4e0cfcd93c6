import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);

/** Quick rather than small: a page is made anew for each reader, and most of the gain comes with the first levels. */
const quality = 5;

/** Shorter answers fit in one packet as they are. */
const shortest = 1_000;

/** Pages and the files of their charts; a PNG is packed already, and an answer of the API comes packed from there. */
const packable = /^(text\/(html|csv)|image\/svg\+xml)\b/;

/**
 * A page as its reader's browser takes it: packed as it is told, and not to be shown again without asking. So are a chart's SVG and
 * CSV; anything else is left as it is.
 */
export async function compressed(response: Response, coding: Coding | null): Promise<Response> {
  const isText = packable.test(response.headers.get("content-type") ?? "");
  if (!isText || response.body === null || response.headers.has("content-encoding")) return response;
  const headers = new Headers(response.headers);
  headers.append("vary", "Accept-Encoding");
  // Figures may have come since: whoever has the page asks whether it still holds, by its tag.
  if (!headers.has("cache-control")) headers.set("cache-control", "no-cache");
  const page = Buffer.from(await response.arrayBuffer());
  const isPacked = coding !== null && page.length >= shortest;
  if (isPacked) headers.set("content-encoding", coding);
  const body = isPacked ? await pack(page, coding) : page;
  headers.set("content-length", String(body.length));
  return new Response(new Uint8Array(body), { status: response.status, statusText: response.statusText, headers });
}

/** How a page is packed. */
export type Coding = "br" | "gzip";

async function pack(page: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === "gzip") return await inGzip(page);
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: page.length };
  return await inBrotli(page, { params });
}

/** How a page is packed best for whoever takes what an Accept-Encoding says; null where it is sent as it is. */
export function codingOf(accepted: string): Coding | null {
  const taken = new Set(
    accepted
      .toLowerCase()
      .split(",")
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.replace(/;.*$/, "").trim()),
  );
  return taken.has("br") ? "br" : taken.has("gzip") ? "gzip" : null;
}
