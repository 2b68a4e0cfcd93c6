import { parseArgs } from "node:util";
import { type Gender, genders, isYear, type Year } from "@foljsam/domain";
import { type Corrections, readCorrections } from "./corrections.ts";
import { findOptionMistake, options, type OptionValues } from "./options.ts";

/** What the user asks for: which files, what to say of them, and how to answer. */
export type IngestCommand = {
  readonly files: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly allowPartial: boolean;
  /** E-mail address of the person to act as; the system operator when left out. */
  readonly as?: string;
  readonly about: Corrections & {
    readonly indicator?: string;
    readonly year?: Year;
    readonly gender?: Gender;
    readonly groups?: Readonly<Record<string, string>>;
    readonly collaboration?: string;
  };
};

/**
 * The command line understood: files to read, a fetch from Kolada (once, or every so many milliseconds), a folder to watch, a wish
 * for help, or what is wrong with it in Swedish.
 */
export type CommandLine =
  | { readonly kind: "command"; readonly command: IngestCommand }
  | { readonly kind: "sync"; readonly command: IngestCommand; readonly every: number | null }
  | { readonly kind: "watch"; readonly command: IngestCommand; readonly folder: string }
  | { readonly kind: "help" }
  | { readonly kind: "mistake"; readonly message: string };

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const shortestInterval = 10 * 60_000;
const longestInterval = 7 * 86_400_000;

/** Reads the arguments of `npm run ingest --`. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const unreadable = findOptionMistake(args);
  if (unreadable) return { kind: "mistake", message: unreadable };
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) return { kind: "help" };
  const misfit = findMisfit(values, positionals);
  if (misfit) return { kind: "mistake", message: misfit };

  const year = values.year === undefined ? undefined : Number(values.year);
  if (year !== undefined && !isYear(year)) {
    return { kind: "mistake", message: `--year ska vara ett årtal mellan 1900 och 2100, inte ”${values.year}”.` };
  }
  const gender = genders.find((one) => one === values.gender);
  if (values.gender !== undefined && !gender) {
    return { kind: "mistake", message: `--gender ska vara T, K eller M, inte ”${values.gender}”.` };
  }
  const groups = (values.group ?? []).map((group) => /^([^=]+)=(.*)$/s.exec(group));
  if (groups.includes(null)) {
    return { kind: "mistake", message: `--group ska vara en rubrik och en grupp, som ”Ålder=16–29 år”.` };
  }
  const corrections = readCorrections(values);
  if (typeof corrections === "string") return { kind: "mistake", message: corrections };
  const command: IngestCommand = {
    files: positionals,
    dryRun: values["dry-run"] ?? false,
    json: values.json ?? false,
    allowPartial: values["allow-partial"] ?? false,
    ...(values.as !== undefined && { as: values.as }),
    about: {
      ...(values.indicator && { indicator: values.indicator }),
      ...(year && { year }),
      ...(gender && { gender }),
      ...(groups.length > 0 && { groups: Object.fromEntries(groups.map((group) => [group?.[1], group?.[2]])) }),
      ...(values.collaboration && { collaboration: values.collaboration }),
      ...corrections,
    },
  };
  if (values.watch !== undefined) return { kind: "watch", command, folder: values.watch };
  if (!values.sync) return { kind: "command", command };
  const every = values.every === undefined ? null : intervalOf(values.every);
  if (Number.isNaN(every)) {
    return { kind: "mistake", message: `--every ska vara mellan 10m och 7d, som 24h, inte ”${values.every}”.` };
  }
  return { kind: "sync", command, every };
}

/** Flags that do not go together. */
function findMisfit(values: OptionValues, files: readonly string[]): string | null {
  const { sync, watch, every, indicator, year, gender, group } = values;
  if (every !== undefined && !sync) return "--every hör ihop med --sync.";
  if (sync && watch !== undefined) return "--sync och --watch går inte att ange tillsammans.";
  if (files.length > 0 && sync) return "--sync tar inga filer.";
  if (files.length > 0 && watch !== undefined) return "--watch tar en mapp och inga filer.";
  if (sync && (indicator ?? year ?? gender ?? group) !== undefined) {
    return "--indicator, --year, --gender och --group gäller filer, inte --sync.";
  }
  if (sync && (values.encoding ?? values.delimiter ?? values.decimal) !== undefined) {
    return "--encoding, --delimiter och --decimal gäller filer, inte --sync.";
  }
  if (watch !== undefined && values["dry-run"]) return "--dry-run går inte att ange med --watch, som flyttar filerna.";
  if (files.length === 0 && !sync && watch === undefined) return "Ingen fil är angiven.";
  return null;
}

/** An interval in milliseconds; NaN for one that is not written as `30m`, `24h` or `7d`, or is too short or too long. */
function intervalOf(text: string): number {
  const [, count = "", unit = ""] = /^(\d{1,4})([mhd])$/.exec(text) ?? [];
  const interval = Number(count) * (units[unit] ?? Number.NaN);
  return interval >= shortestInterval && interval <= longestInterval ? interval : Number.NaN;
}
