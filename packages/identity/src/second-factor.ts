/** What tells whether a sign-in is whole: how the session began, and what the person has to prove who they are by. */
export type Proof = {
  readonly method: string | null;
  readonly hasOneTimeCode: boolean;
  readonly hasPasskey: boolean;
};

/**
 * Whether somebody has proved who they are by enough (fullständig inloggning). A passkey and an organisation's own provider are
 * enough alone; a password needs a one-time code beside it, and a link only lets in to choose one of them.
 */
export function isWhole({ method, hasOneTimeCode, hasPasskey }: Proof): boolean {
  if (method === "passkey" || method === "provider" || method === "example") return true;
  if (method === "password") return hasOneTimeCode;
  return method === "link" && (hasOneTimeCode || hasPasskey);
}
