import type { Publication, Role } from "@foljsam/domain";

/** What a role (roll) is called. */
export const roleWord: Readonly<Record<Role, string>> = {
  member: "ledamot",
  "co-opted": "adjungerad",
  secretary: "sekreterare",
  chair: "ordförande",
  "follow-up": "uppföljningsgruppen",
  coordinator: "samordnare",
  auditor: "granskare",
};

/** How far a thing has been let out (spridning), in a word. */
export const publicationWord: Readonly<Record<Publication, string>> = {
  draft: "utkast",
  internal: "internt",
  published: "publicerat",
};

/** Who may read what has been let out so far. */
export const publicationExplanation: Readonly<Record<Publication, string>> = {
  draft: "bara gruppen läser det",
  internal: "alla som har en roll i samverkan läser det",
  published: "vem som helst läser det",
};

/** What a button says that lets a thing out so far. */
export const publicationAct: Readonly<Record<Publication, string>> = {
  draft: "Gör till utkast",
  internal: "Visa för alla med en roll",
  published: "Publicera för alla",
};

/** What somebody with a role is: `sekreterare`, `med i uppföljningsgruppen`. */
export const roleHolder: Readonly<Record<Role, string>> = { ...roleWord, "follow-up": "med i uppföljningsgruppen" };
