import type { Provider } from "./provider.ts";

/** What sign-in needs to know of its surroundings. */
export type IdentitySettings = {
  /** The address of the pages as visitors write it; null on this computer alone, where any loopback name and port will do. */
  readonly publicUrl: string | null;
  /** What cookies are signed with, and one-time codes encrypted. At least 32 characters, and the same after a restart. */
  readonly secret: string;
  /** Whether the example persons may be tried. Each request must besides come straight from this computer. */
  readonly examples: boolean;
  /** The organisations' identity providers, in the order of their buttons. */
  readonly providers: readonly Provider[];
  /** The day (ISO). */
  readonly today: () => string;
  readonly log: (line: string) => void;
};
