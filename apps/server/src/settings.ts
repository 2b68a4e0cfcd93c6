import { licenses, type Site } from "@foljsam/api";
import { readSchedule, type Schedule } from "./kolada-schedule.ts";

/** What the process is told from outside: environment variables and arguments. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  readonly databaseReadUrl: string | undefined;
  readonly dataDir: string | undefined;
  /** Whether a proxy in front says which protocol the visitor uses (`BEHIND_PROXY`). */
  readonly behindProxy: boolean;
  /** Kolada's API, where it is reached elsewhere than at Kolada (`KOLADA_URL`). */
  readonly koladaUrl: string | undefined;
  /** When to fetch from Kolada (`KOLADA_SYNC`); null for never. */
  readonly koladaSchedule: Schedule | null;
  /** Who publishes the figures (`PUBLIC_URL`, `CONTACT_EMAIL`, `OPEN_DATA_LICENSE`). */
  readonly site: Site;
  /** Whether to start without example data (`--empty`). */
  readonly empty: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; a mistake is answered as a Swedish sentence. */
export function readSettings(
  environment: Environment,
  args: readonly string[],
): Settings | { readonly mistake: string } {
  const unknown = args.find((argument) => argument !== "--empty");
  if (unknown !== undefined)
    return { mistake: `Okänd flagga: ${unknown}. Den som finns är --empty (utan exempeldata).` };
  const port = Number(environment["PORT"] || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return { mistake: `PORT ska vara ett heltal från 0 till 65535, inte ”${environment["PORT"]}”.` };
  }
  const sync = environment["KOLADA_SYNC"] || null;
  const koladaSchedule = sync === null ? null : readSchedule(sync);
  if (sync !== null && koladaSchedule === null) {
    return {
      mistake: `KOLADA_SYNC ska vara ett klockslag, som 04:30, eller hur ofta, från 10m till 7d, inte ”${sync}”.`,
    };
  }
  const site = readSite(environment);
  if ("mistake" in site) return site;
  return {
    port,
    host: environment["HOST"] || "127.0.0.1",
    databaseUrl: environment["DATABASE_URL"] || undefined,
    databaseReadUrl: environment["DATABASE_READ_URL"] || undefined,
    dataDir: environment["DATA_DIR"] || undefined,
    behindProxy: Boolean(environment["BEHIND_PROXY"]),
    koladaUrl: environment["KOLADA_URL"] || undefined,
    koladaSchedule,
    site,
    empty: args.includes("--empty"),
  };
}

function readSite(environment: Environment): Site | { readonly mistake: string } {
  const publicUrl = environment["PUBLIC_URL"]?.replace(/\/+$/u, "") || undefined;
  if (publicUrl !== undefined && !/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/u.test(publicUrl)) {
    return { mistake: `PUBLIC_URL ska vara en webbadress, som https://maluppfoljning.se, inte ”${publicUrl}”.` };
  }
  const contactEmail = environment["CONTACT_EMAIL"] || undefined;
  if (contactEmail !== undefined && !/^[^\s@]+@[^\s@]+$/u.test(contactEmail)) {
    return { mistake: `CONTACT_EMAIL ska vara en e-postadress, inte ”${contactEmail}”.` };
  }
  const named = environment["OPEN_DATA_LICENSE"] || "cc0-1.0";
  const license = Object.entries(licenses).find(([name]) => name === named.toLowerCase())?.[1];
  if (license === undefined) {
    return { mistake: `OPEN_DATA_LICENSE ska vara ${Object.keys(licenses).join(" eller ")}, inte ”${named}”.` };
  }
  return { publicUrl, contactEmail, license };
}
