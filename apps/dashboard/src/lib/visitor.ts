/** Whoever has signed in (den inloggade), as the pages greet them. `whole` says whether they have proved who they are by enough. */
export type Visitor = { readonly name: string; readonly example: boolean; readonly whole: boolean };

/** A way in that the sign-in page offers by a button. */
export type OfferedProvider = { readonly id: string; readonly name: string };
