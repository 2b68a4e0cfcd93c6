/** Who has signed in (inloggad person), and the session they are in. Says nothing of what they may do: roles come of memberships. */
export type SignedInPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The id of the session, never its secret. */
  readonly session: string;
  /** Whether the person is invented, for trying the product. */
  readonly example: boolean;
};
