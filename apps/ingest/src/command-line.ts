import { parseArgs } from "node:util";
import { type Gender, genders, isYear, type Year } from "@foljsam/domain";

/** What the user asks for: which files, what to say of them, and how to answer. */
export type IngestCommand = {
  readonly files: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly allowPartial: boolean;
  readonly about: {
    readonly indicator?: string;
    readonly year?: Year;
    readonly gender?: Gender;
    readonly collaboration?: string;
  };
};

/** The command line understood: a command, a wish for help, or what is wrong with it in Swedish. */
export type CommandLine =
  | { readonly kind: "command"; readonly command: IngestCommand }
  | { readonly kind: "help" }
  | { readonly kind: "mistake"; readonly message: string };

const options = {
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
  "allow-partial": { type: "boolean" },
  indicator: { type: "string" },
  year: { type: "string" },
  gender: { type: "string" },
  collaboration: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the arguments of `npm run ingest --`. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const mistake = findMistake(args);
  if (mistake) return { kind: "mistake", message: mistake };
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) return { kind: "help" };
  if (positionals.length === 0) return { kind: "mistake", message: "Ingen fil är angiven." };

  const year = values.year === undefined ? undefined : Number(values.year);
  if (year !== undefined && !isYear(year)) {
    return { kind: "mistake", message: `--year ska vara ett årtal mellan 1900 och 2100, inte ”${values.year}”.` };
  }
  const gender = genders.find((one) => one === values.gender);
  if (values.gender !== undefined && !gender) {
    return { kind: "mistake", message: `--gender ska vara T, K eller M, inte ”${values.gender}”.` };
  }
  return {
    kind: "command",
    command: {
      files: positionals,
      dryRun: values["dry-run"] ?? false,
      json: values.json ?? false,
      allowPartial: values["allow-partial"] ?? false,
      about: {
        ...(values.indicator && { indicator: values.indicator }),
        ...(year && { year }),
        ...(gender && { gender }),
        ...(values.collaboration && { collaboration: values.collaboration }),
      },
    },
  };
}

function findMistake(args: readonly string[]): string | null {
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
