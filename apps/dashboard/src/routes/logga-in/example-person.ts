import type { Role } from "@foljsam/domain";

/** An invented person to try the product as, and the roles that they are there to show. */
export type ExamplePersonOffered = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly { readonly role: Role; readonly group: string | null; readonly until: string | null }[];
};
