import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { rowsFor, type ServerContent } from "./figures.ts";

/** What can go wrong with one request: an error, a connection that breaks in the middle, silence, or something else than JSON. */
export type Trouble =
  | { readonly kind: "status"; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: "drop" | "silence" | "other" | "next-elsewhere" | "next-itself" };

type SeenRequest = { readonly path: string; status: number | "broken" };

/** A server that behaves as Kolada's API v3 does, on this computer alone. */
export type KoladaServer = {
  /** What `KOLADA_URL` is set to. */
  readonly url: string;
  /** The paths that were asked for, in order, with what they were answered. */
  readonly requests: SeenRequest[];
  content: ServerContent;
  /** Troubles that meet the next requests, one each; null lets one pass. */
  readonly troubles: (Trouble | null)[];
  /** Rows on a page. */
  pageSize: number;
  /** Number of a page that the server announces but does not have. */
  missingPage: number | null;
  readonly stop: () => Promise<void>;
};

type Send = (status: number, body: unknown, headers?: Readonly<Record<string, string>>) => void;

const longestSegment = 25;
const largestPage = 5_000;
const dimensions = ["kpi", "municipality", "year"] as const;
type Dimension = (typeof dimensions)[number];

/** Starts the server on a free port of the loopback address. */
export async function startKoladaServer(content: ServerContent = { figures: [] }): Promise<KoladaServer> {
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? "/", kolada.url);
    const seen: SeenRequest = { path: address.pathname + address.search, status: "broken" };
    kolada.requests.push(seen);
    const trouble = kolada.troubles.shift() ?? null;
    const send: Send = (status, body, headers = {}) => {
      seen.status = status;
      response.writeHead(status, { "Content-Type": "application/json", ...headers });
      response.end(JSON.stringify(body));
    };
    if (trouble) meet(trouble, send, response, address);
    else answer(kolada, address, send);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const kolada: KoladaServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`,
    requests: [],
    content,
    troubles: [],
    pageSize: largestPage,
    missingPage: null,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  return kolada;
}

function answer(kolada: KoladaServer, address: URL, send: Send): void {
  const [version, entity, ...path] = address.pathname.split("/").filter((part) => part !== "");
  if (version === "v2") {
    return send(410, { error: "This endpoint is deprecated. Please use /v3 instead." });
  }
  if (version === "v3" && entity === "kpi" && path[0]) return send(200, indicatorsOf(kolada.content, path[0]));
  if (version !== "v3" || entity !== "data") return send(404, { detail: "Not Found" });
  // The query form is not an error: it is an answer about nothing.
  if (path.length === 0) return send(200, { values: [], count: 0, next_url: null, previous_url: null });
  const wanted = wantedBy(path);
  if (!wanted) return send(404, { detail: "Not Found" });
  const tooLong = dimensions.find((dimension) => (wanted[dimension]?.length ?? 0) > longestSegment);
  if (tooLong) {
    return send(422, { detail: [{ loc: ["path", tooLong], msg: `at most ${longestSegment} items` }] });
  }
  const page = Number(address.searchParams.get("page") ?? 1);
  if (page === kolada.missingPage) return send(404, { detail: "Not Found" });
  const size = Math.min(Number(address.searchParams.get("per_page") ?? kolada.pageSize), largestPage);
  const rows = rowsFor(kolada.content, wanted);
  const values = rows.slice((page - 1) * size, page * size);
  const linkTo = (number: number) => `${address.origin}${address.pathname}?page=${number}&per_page=${size}`;
  return send(200, {
    values,
    count: values.length,
    next_url: page * size < rows.length ? linkTo(page + 1) : null,
    previous_url: page > 1 ? linkTo(page - 1) : null,
  });
}

function indicatorsOf({ titles = {} }: ServerContent, ids: string) {
  const known = decodeURIComponent(ids).split(",");
  const values = known.flatMap((id) => {
    const title = titles[id];
    return title === undefined ? [] : [{ id, title, is_divided_by_gender: true, auspice: "X" }];
  });
  return { values, count: values.length, next_url: null, previous_url: null };
}

/** `kpi/<ids>/municipality/<ids>/year/<years>`: at least two of the three, in any order. */
function wantedBy(path: readonly string[]): Partial<Record<Dimension, readonly string[]>> | null {
  const wanted: Partial<Record<Dimension, readonly string[]>> = {};
  for (let at = 0; at < path.length; at += 2) {
    const dimension = dimensions.find((each) => each === path[at]);
    const ids = path[at + 1];
    if (!dimension || ids === undefined) return null;
    wanted[dimension] = decodeURIComponent(ids).split(",");
  }
  return Object.keys(wanted).length >= 2 ? wanted : null;
}

function meet(trouble: Trouble, send: Send, response: ServerResponse, address: URL): void {
  switch (trouble.kind) {
    case "status":
      return send(
        trouble.status,
        { detail: "trouble" },
        trouble.retryAfter === undefined ? {} : { "Retry-After": trouble.retryAfter },
      );
    case "drop":
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write('{"values": [{"kpi": "N02904", "municipality": "1080", "per', () => response.destroy());
      return;
    case "silence":
      return;
    case "other":
      response.writeHead(200, { "Content-Type": "text/html" });
      response.end("<!doctype html><title>Underhåll pågår</title>");
      return;
    case "next-elsewhere":
      return send(200, { values: [], count: 0, next_url: "http://example.invalid/v3/data" });
    case "next-itself":
      return send(200, { values: [], count: 0, next_url: address.href });
  }
}
