import { expect, test } from "vitest";
import { readProviders } from "./provider.ts";

const entry = {
  id: "region-blekinge",
  name: "Region Blekinge",
  issuer: "https://login.example/tenant/v2.0",
  clientId: "foljsam",
  secretFrom: "OIDC_REGION_SECRET",
  emailDomains: ["regionblekinge.se"],
};
const environment = { OIDC_REGION_SECRET: "hemligt" };
const read = (...entries: object[]) => readProviders(JSON.stringify(entries), environment);

test("a provider needs a name, an address, a client and whose addresses it answers for; the rest has its usual value", () => {
  const { secretFrom: _, ...rest } = entry;
  expect(read(entry)).toEqual({
    providers: [
      {
        ...rest,
        clientSecret: "hemligt",
        emailIsVerified: false,
        scopes: ["openid", "profile", "email"],
        claims: { id: "sub", email: "email", name: "name" },
      },
    ],
  });
});

test("claims are mapped one by one", () => {
  const claims = { id: "https://frejaeid.com/oidc/claims/orgIdIdentifier", name: ["given_name", "family_name"] };
  expect(read({ ...entry, claims })).toMatchObject({ providers: [{ claims: { ...claims, email: "email" } }] });
});

test.each<[string, unknown, string]>([
  ["not JSON", undefined, "OIDC_PROVIDERS ska vara en JSON-lista med en post för varje utgivare."],
  ["no list", {}, "OIDC_PROVIDERS ska vara en JSON-lista med en post för varje utgivare."],
  [
    "an address that is none",
    [{ ...entry, issuer: "login" }],
    "OIDC_PROVIDERS har fel i post 1: issuer ska vara utgivarens adress, som https://login.microsoftonline.com/…/v2.0.",
  ],
  [
    "nobody's addresses",
    [{ ...entry, emailDomains: [] }],
    'OIDC_PROVIDERS har fel i post 1: emailDomains ska vara en lista med de domäner som utgivaren svarar för, som ["regionblekinge.se"].',
  ],
  [
    "a secret written down",
    [{ ...entry, clientSecret: "hemligt" }],
    "OIDC_PROVIDERS har ett okänt fält i post 1: clientSecret.",
  ],
  [
    "a secret that is not there",
    [{ ...entry, secretFrom: "OIDC_X" }],
    "OIDC_PROVIDERS säger i post 1 att hemligheten finns i OIDC_X, som saknas.",
  ],
  ["the same twice", [entry, entry], "OIDC_PROVIDERS har två utgivare med id region-blekinge."],
])("%s is a mistake, said in Swedish", (_, given, mistake) => {
  expect(readProviders(given === undefined ? "[" : JSON.stringify(given), environment)).toEqual({ mistake });
});
