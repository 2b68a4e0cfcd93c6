import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";

/** What the product is held against: a page of nothing but a table, as somebody would write it by hand. */
const stylesheet =
  "body{font:1rem/1.4 system-ui,sans-serif;margin:1rem}table{border-collapse:collapse}th,td{padding:.25rem .5rem;text-align:start;border-bottom:1px solid #ccc}";

/** A static page with another page's table as it stands there, with the shapes that its cells point at. */
export function sameTable(html: string): string {
  const [table = ""] = tablePattern.exec(html) ?? [];
  const symbols = [...html.matchAll(/<svg(?:(?!<\/svg>)[\s\S])*<symbol[\s\S]*?<\/svg>/g)].map(([svg]) => svg);
  return pageOf(`${symbols.join("")}${table}`);
}

/** A static page with the words of another page's table: its rows, headings and links, without shapes, classes and wrappings. */
export function wordsOfTable(html: string): string {
  const [table = ""] = tablePattern.exec(html) ?? [];
  const words = table
    .replaceAll(/<!--[\s\S]*?-->|<svg[\s\S]*?<\/svg>/g, "")
    .replaceAll(/<(\/?)([a-z]+)((?:\s[^>]*)?)>/g, (_, end: string, name: string, attributes: string) =>
      kept.has(name) ? `<${end}${name}${attributesOf(attributes)}>` : " ",
    )
    .replaceAll(/\s+/g, " ");
  return pageOf(words);
}

const tablePattern = /<table[\s\S]*?<\/table>/;

function pageOf(body: string): string {
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Delmål</title><style>${stylesheet}</style></head><body><h1>Delmål</h1>${body}</body></html>`;
}

const kept = new Set(["table", "caption", "thead", "tbody", "tr", "th", "td", "a"]);

function attributesOf(text: string): string {
  return [...text.matchAll(/\s(?:href|scope|colspan|rowspan)="[^"]*"/g)].join("");
}

/** Serves a page that lies ready packed, on a port of its own. */
export async function serveStatic(html: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const body = brotliCompressSync(html);
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-encoding": "br",
    "content-length": body.length,
  };
  const server = createServer((request, response) => {
    if (request.url === "/") response.writeHead(200, headers).end(body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => void server.close(),
  };
}
