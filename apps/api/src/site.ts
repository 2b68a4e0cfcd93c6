/** The licences that figures may be published under. */
export const licenses = {
  "cc0-1.0": { name: "CC0 1.0", url: "http://creativecommons.org/publicdomain/zero/1.0/" },
  "cc-by-4.0": { name: "CC BY 4.0", url: "http://creativecommons.org/licenses/by/4.0/" },
} as const;

type LicenseName = keyof typeof licenses;

/** Who publishes, as an installation is told: its lasting address, whom to write to, and the licence of its figures. */
export type Site = {
  readonly publicUrl?: string | undefined;
  readonly contactEmail?: string | undefined;
  readonly license: (typeof licenses)[LicenseName];
};

/** An installation that has been told nothing. Figures without an owner's will are in the public domain (CC0). */
export const untoldSite: Site = { license: licenses["cc0-1.0"] };
