import { parseArgs } from "node:util";

/** The flags of `npm run ingest --`. */
export const options = {
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
  "allow-partial": { type: "boolean" },
  indicator: { type: "string" },
  year: { type: "string" },
  gender: { type: "string" },
  group: { type: "string", multiple: true },
  encoding: { type: "string" },
  delimiter: { type: "string" },
  decimal: { type: "string" },
  collaboration: { type: "string" },
  sync: { type: "boolean" },
  every: { type: "string" },
  watch: { type: "string" },
  as: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** What the flags were set to. */
export type OptionValues = ReturnType<typeof parseArgs<{ readonly options: typeof options }>>["values"];

/** What is wrong with a flag in itself: unknown, without the value it needs, or with one it does not take. */
export function findOptionMistake(args: readonly string[]): string | null {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const known = Object.entries(options).find(([name]) => name === token.name)?.[1];
    if (!known) return `Okänd flagga: ${token.rawName}.`;
    if (known.type === "string" && (token.value === undefined || token.value.startsWith("--"))) {
      return `${token.rawName} ska följas av ett värde.`;
    }
    if (known.type === "boolean" && token.value !== undefined) return `${token.rawName} tar inget värde.`;
  }
  return null;
}
