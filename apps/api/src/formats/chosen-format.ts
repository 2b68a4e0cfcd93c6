import { DomainError } from "@foljsam/domain";
import { arrowType } from "./arrow.ts";
import { csvType } from "./csv.ts";
import { jsonType } from "./json.ts";
import { jsonStatType } from "./json-stat.ts";

/** The formats that figures are handed out in, by the names that addresses use. */
export const formats = ["json", "csv", "arrow", "json-stat"] as const;

export type Format = (typeof formats)[number];

const formatOf: Readonly<Record<string, Format>> = {
  [jsonType]: "json",
  [csvType]: "csv",
  [arrowType]: "arrow",
  [jsonStatType]: "json-stat",
  "application/*": "json",
  "text/*": "csv",
  "*/*": "json",
};

/** The format that an Accept header likes best of those there are. Throws `not-acceptable` when it takes none of them. */
export function chosenFormat(accept: string | undefined): Format {
  const liked = (accept ?? "*/*")
    .split(",")
    .map(readRange)
    .filter((range) => range.quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .find((range) => formatOf[range.type]);
  const format = liked && formatOf[liked.type];
  if (!format) throw new DomainError("not-acceptable", { expected: "JSON, CSV, Arrow eller JSON-stat" });
  return format;
}

function readRange(text: string): { readonly type: string; readonly quality: number } {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
}
