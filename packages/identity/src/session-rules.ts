/** A session that nobody has used for so long is over: 12 hours. */
export const idleSeconds = 12 * 3600;

/** However much it is used, a session is over after so long: 7 days. */
export const absoluteSeconds = 7 * 86_400;

type HookContext = { readonly path?: string; readonly context: { readonly session: OpenSession | null } } | null;
type OpenSession = { readonly session: { readonly createdAt: Date } };

/** How a person came in, by the path that they came in by. */
const methods: readonly (readonly [RegExp, string])[] = [
  [/^\/sign-in\/email$/, "password"],
  [/^\/two-factor\//, "password"],
  [/^\/callback\//, "provider"],
  [/^\/passkey\//, "passkey"],
  [/^\/link\//, "link"],
  [/^\/example\//, "example"],
];

/** Notes how each session began, and lets none be drawn out beyond its seven days. */
export const sessionRules = {
  create: {
    before: async (session: object, ctx: HookContext) => {
      const method = methods.find(([path]) => path.test(ctx?.path ?? ""))?.[1] ?? null;
      return { data: { ...session, method } };
    },
  },
  update: {
    before: async (session: { readonly expiresAt?: Date | undefined }, ctx: HookContext) => {
      const began = ctx?.context.session?.session.createdAt;
      if (session.expiresAt === undefined || began === undefined) return;
      const end = new Date(began.getTime() + absoluteSeconds * 1000);
      return { data: { ...session, expiresAt: session.expiresAt < end ? session.expiresAt : end } };
    },
  },
};

/** Of what a provider hands out nothing is kept but the key that it knows the person by: we ask it for nothing later. */
export const accountRules = {
  create: {
    before: async (account: object) => ({
      data: {
        ...account,
        accessToken: null,
        refreshToken: null,
        idToken: null,
        accessTokenExpiresAt: null,
        refreshTokenExpiresAt: null,
      },
    }),
  },
  update: {
    before: async (account: object) => {
      const tokens = new Set([
        "accessToken",
        "refreshToken",
        "idToken",
        "accessTokenExpiresAt",
        "refreshTokenExpiresAt",
      ]);
      return { data: Object.fromEntries(Object.entries(account).filter(([name]) => !tokens.has(name))) };
    },
  },
};
