/** A device that a person is signed in on. */
export type AccountSession = {
  readonly id: string;
  readonly userAgent: string;
  readonly address: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly current: boolean;
};

/** What a person is shown of their own account (mitt konto). */
export type Account = {
  readonly person: { readonly name: string; readonly email: string; readonly example: boolean };
  readonly ways: {
    readonly password: boolean;
    readonly providers: readonly string[];
    readonly oneTimeCode: boolean;
    readonly passkeys: readonly { readonly id: string; readonly name: string | null; readonly createdAt: string }[];
  };
  readonly sessions: readonly AccountSession[];
};

/** A one-time code being set up: its secret as text and as a picture, and the reserve codes that are shown this once. */
export type CodeSetUp = { readonly secret: string; readonly picture: string; readonly reserve: readonly string[] };
