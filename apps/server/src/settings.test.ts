import { licenses } from "@foljsam/api";
import { expect, test } from "vitest";
import { isAlone } from "./alone.ts";
import { readSettings } from "./settings.ts";

test("nothing said means port 3000 on this machine, the embedded database and example data", () => {
  expect(readSettings({}, [])).toEqual({
    port: 3000,
    host: "127.0.0.1",
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    databaseReadUrl: undefined,
    dataDir: undefined,
    behindProxy: false,
    koladaUrl: undefined,
    koladaSchedule: null,
    site: { publicUrl: undefined, contactEmail: undefined, license: licenses["cc0-1.0"] },
    requestLog: true,
    empty: false,
    providers: [],
    sessionSecret: undefined,
  });
});

test("the environment says where, and --empty that there shall be no example data", () => {
  const environment = {
    PORT: "8080",
    HOST: "0.0.0.0",
    DATABASE_URL: "postgres://a/b",
    DATABASE_OWNER_URL: "postgres://o/b",
    DATABASE_READ_URL: "postgres://c/b",
    DATA_DIR: "/srv/foljsam",
    BEHIND_PROXY: "1",
    KOLADA_URL: "http://kolada.test/v3",
    KOLADA_SYNC: "04:30",
    PUBLIC_URL: "https://uppfoljning.se/",
    CONTACT_EMAIL: "data@region.se",
    OPEN_DATA_LICENSE: "CC-BY-4.0",
    SESSION_SECRET: "0123456789abcdef0123456789abcdef",
  };
  expect(readSettings(environment, ["--empty"])).toEqual({
    port: 8080,
    host: "0.0.0.0",
    databaseUrl: "postgres://a/b",
    databaseOwnerUrl: "postgres://o/b",
    databaseReadUrl: "postgres://c/b",
    dataDir: "/srv/foljsam",
    behindProxy: true,
    koladaUrl: "http://kolada.test/v3",
    koladaSchedule: { kind: "daily", hour: 4, minute: 30 },
    site: {
      publicUrl: "https://uppfoljning.se",
      contactEmail: "data@region.se",
      license: licenses["cc-by-4.0"],
    },
    requestLog: true,
    empty: true,
    providers: [],
    sessionSecret: "0123456789abcdef0123456789abcdef",
  });
});

test.each([
  [{ PORT: "hej" }, [], "PORT ska vara ett heltal från 0 till 65535, inte ”hej”."],
  [{ PORT: "70000" }, [], "PORT ska vara ett heltal från 0 till 65535, inte ”70000”."],
  [
    { KOLADA_SYNC: "ofta" },
    [],
    "KOLADA_SYNC ska vara ett klockslag, som 04:30, eller hur ofta, från 10m till 7d, inte ”ofta”.",
  ],
  [
    { PUBLIC_URL: "uppfoljning.se" },
    [],
    "PUBLIC_URL ska vara en webbadress, som https://maluppfoljning.se, inte ”uppfoljning.se”.",
  ],
  [{ CONTACT_EMAIL: "region.se" }, [], "CONTACT_EMAIL ska vara en e-postadress, inte ”region.se”."],
  [{ OPEN_DATA_LICENSE: "mit" }, [], "OPEN_DATA_LICENSE ska vara cc0-1.0 eller cc-by-4.0, inte ”mit”."],
  [
    { SESSION_SECRET: "kort" },
    [],
    "SESSION_SECRET ska vara minst 32 slumpade tecken, till exempel från: openssl rand -base64 32",
  ],
  [
    { DATABASE_URL: "postgres://a/b", HOST: "0.0.0.0" },
    [],
    "SESSION_SECRET saknas. Med DATABASE_URL och besökare utifrån behövs minst 32 slumpade tecken som är desamma efter omstart, till exempel från: openssl rand -base64 32",
  ],
  [
    { OIDC_PROVIDERS: "/finns/inte.json" },
    [],
    "OIDC_PROVIDERS pekar på filen /finns/inte.json, som inte går att läsa.",
  ],
  [{}, ["--tom"], "Okänd flagga: --tom. Den som finns är --empty (utan exempeldata)."],
])("%j %j is a mistake, said in Swedish", (environment, args, mistake) => {
  expect(readSettings(environment, args)).toEqual({ mistake });
});

test.each([
  [{ host: "127.0.0.1" }, true],
  [{ host: "localhost" }, true],
  [{ host: "0.0.0.0" }, false],
  [{ host: "127.0.0.1", behindProxy: true }, false],
  [{ host: "127.0.0.1", publicUrl: "https://uppfoljning.se" }, false],
])("with %j nobody outside the computer is meant to reach the server: %s", (given, alone) => {
  const { host, behindProxy = false, publicUrl }: { host: string; behindProxy?: boolean; publicUrl?: string } = given;
  const site = { publicUrl, contactEmail: undefined, license: licenses["cc0-1.0"] };
  expect(isAlone({ host, behindProxy, site })).toBe(alone);
});

test.each([
  ["in a terminal", {}, true, false],
  ["elsewhere", {}, false, true],
  ["in a terminal that asks for it", { REQUEST_LOG: "1" }, true, true],
  ["where it is not wanted", { REQUEST_LOG: "0" }, false, false],
])("requests are noted or not: %s", (_, environment, isTerminal, isNoted) => {
  expect(readSettings(environment, [], isTerminal)).toMatchObject({ requestLog: isNoted });
});
