import { readFileSync } from "node:fs";
import { licenses, type Site } from "@foljsam/api";
import { type Provider, readProviders } from "@foljsam/identity";
import { isAlone } from "./alone.ts";
import { readSchedule, type Schedule } from "./kolada-schedule.ts";

/** What the process is told from outside: environment variables and arguments. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  /** The database as its owner, who migrates and keeps the audit log, where `databaseUrl` is another role (`DATABASE_OWNER_URL`). */
  readonly databaseOwnerUrl: string | undefined;
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
  /** Whether each request is noted on standard output (`REQUEST_LOG`); not in a terminal unless asked for. */
  readonly requestLog: boolean;
  /** Whether to start without example data (`--empty`). */
  readonly empty: boolean;
  /** The organisations' identity providers (`OIDC_PROVIDERS`: a JSON list, or a file that holds one). */
  readonly providers: readonly Provider[];
  /** What sessions are signed with (`SESSION_SECRET`). */
  readonly sessionSecret: string | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; a mistake is answered as a Swedish sentence. */
export function readSettings(
  environment: Environment,
  args: readonly string[],
  isTerminal = false,
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
  const secret = readSecret(environment, site);
  if (secret.mistake !== undefined) return { mistake: secret.mistake };
  const providers = readProviderList(environment);
  if ("mistake" in providers) return providers;
  return {
    port,
    host: environment["HOST"] || "127.0.0.1",
    databaseUrl: environment["DATABASE_URL"] || undefined,
    databaseOwnerUrl: environment["DATABASE_OWNER_URL"] || undefined,
    databaseReadUrl: environment["DATABASE_READ_URL"] || undefined,
    dataDir: environment["DATA_DIR"] || undefined,
    behindProxy: Boolean(environment["BEHIND_PROXY"]),
    koladaUrl: environment["KOLADA_URL"] || undefined,
    koladaSchedule,
    site,
    requestLog: environment["REQUEST_LOG"] ? environment["REQUEST_LOG"] !== "0" : !isTerminal,
    empty: args.includes("--empty"),
    providers: providers.providers,
    sessionSecret: secret.value,
  };
}

function readProviderList(environment: Environment): ReturnType<typeof readProviders> {
  const named = environment["OIDC_PROVIDERS"]?.trim() || "[]";
  if (named.startsWith("[")) return readProviders(named, environment);
  try {
    return readProviders(readFileSync(named, "utf8"), environment);
  } catch {
    return { mistake: `OIDC_PROVIDERS pekar på filen ${named}, som inte går att läsa.` };
  }
}

/** Several processes on a database of their own must share a secret; a server on this computer alone may make its own. */
function readSecret(
  environment: Environment,
  site: Site,
): { readonly value: string | undefined; readonly mistake?: string } {
  const value = environment["SESSION_SECRET"] || undefined;
  if (value !== undefined && value.length < 32) {
    return {
      value,
      mistake: "SESSION_SECRET ska vara minst 32 slumpade tecken, till exempel från: openssl rand -base64 32",
    };
  }
  const alone = isAlone({
    host: environment["HOST"] || "127.0.0.1",
    behindProxy: Boolean(environment["BEHIND_PROXY"]),
    site,
  });
  if (value === undefined && environment["DATABASE_URL"] && !alone) {
    return {
      value,
      mistake:
        "SESSION_SECRET saknas. Med DATABASE_URL och besökare utifrån behövs minst 32 slumpade tecken som är desamma efter omstart, till exempel från: openssl rand -base64 32",
    };
  }
  return { value };
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
