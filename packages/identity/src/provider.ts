import { z } from "zod";

const claim = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const providerSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  name: z.string().trim().min(1),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  secretFrom: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  emailDomains: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)).min(1),
  emailIsVerified: z.boolean().default(false),
  scopes: z.array(z.string().min(1)).default(["openid", "profile", "email"]),
  claims: z
    .strictObject({
      id: z.string().min(1).default("sub"),
      email: z.string().min(1).default("email"),
      name: claim.default("name"),
    })
    .prefault({}),
});

/**
 * An organisation's identity provider (identitetsutgivare) that speaks OpenID Connect. `claims` says which of its claims is the key,
 * the e-mail address and the name, `emailDomains` whose addresses it may answer for, and `emailIsVerified` that it answers for them
 * without saying so in each sign-in.
 */
export type Provider = Omit<z.infer<typeof providerSchema>, "secretFrom"> & { readonly clientSecret: string };

const expected: Readonly<Record<string, string>> = {
  id: "små bokstäver, siffror och bindestreck, som region-blekinge",
  name: "det namn som står på knappen",
  issuer: "utgivarens adress, som https://login.microsoftonline.com/…/v2.0",
  clientId: "det id som utgivaren har gett Följsam",
  secretFrom: "namnet på den miljövariabel som håller hemligheten, som OIDC_REGION_SECRET",
  emailDomains: 'en lista med de domäner som utgivaren svarar för, som ["regionblekinge.se"]',
  emailIsVerified: "true eller false",
  scopes: 'en lista med ord, som ["openid", "profile", "email"]',
  claims: "vilka uppgifter som är id, email och name",
};

/** Reads the providers of `OIDC_PROVIDERS`, a JSON list; secrets come from the environment alone. A mistake is answered as a Swedish sentence. */
export function readProviders(
  json: string,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly providers: readonly Provider[] } | { readonly mistake: string } {
  const parsed = parse(json);
  if (!Array.isArray(parsed)) return mistake("ska vara en JSON-lista med en post för varje utgivare");
  const providers: Provider[] = [];
  for (const [at, entry] of parsed.entries()) {
    const read = providerSchema.safeParse(entry);
    if (!read.success) {
      const [issue] = read.error.issues;
      const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
      const field = String(issue?.path[0] ?? unknown ?? "");
      return mistake(
        unknown === undefined
          ? `har fel i post ${at + 1}: ${field} ska vara ${expected[field] ?? "rätt"}`
          : `har ett okänt fält i post ${at + 1}: ${unknown}`,
      );
    }
    const { secretFrom, ...provider } = read.data;
    const clientSecret = environment[secretFrom];
    if (!clientSecret) return mistake(`säger i post ${at + 1} att hemligheten finns i ${secretFrom}, som saknas`);
    if (providers.some(({ id }) => id === provider.id)) return mistake(`har två utgivare med id ${provider.id}`);
    providers.push({ ...provider, clientSecret });
  }
  return { providers };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const mistake = (what: string) => ({ mistake: `OIDC_PROVIDERS ${what}.` });
