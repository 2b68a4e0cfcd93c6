/** Whether this browser can use passkeys (nycklar) in the way that is asked for here. */
export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential !== "undefined" && "parseRequestOptionsFromJSON" in PublicKeyCredential;
}

/** Signs in with a passkey that the device has. Gives back the code of what went wrong; null when it went well. */
export async function signInWithPasskey(): Promise<string | null> {
  return await ceremony("generate-authenticate-options", "verify-authentication", async (options) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
    return await navigator.credentials.get({ publicKey });
  });
}

/** Makes a passkey for whoever has signed in. Gives back the code of what went wrong; null when it went well. */
export async function addPasskey(name: string): Promise<string | null> {
  return await ceremony(
    "generate-register-options",
    "verify-registration",
    async (options) => {
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
        options as PublicKeyCredentialCreationOptionsJSON,
      );
      return await navigator.credentials.create({ publicKey });
    },
    { name },
  );
}

async function ceremony(
  ask: string,
  answer: string,
  meet: (options: unknown) => Promise<Credential | null>,
  more: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  const asked = await fetch(`/api/auth/passkey/${ask}`);
  if (!asked.ok) return await codeOf(asked);
  // Who changes their mind, or has no key here, has done nothing wrong.
  const credential = await meet(await asked.json()).catch(() => null);
  if (!(credential instanceof PublicKeyCredential)) return "PASSKEY_CANCELLED";
  const answered = await fetch(`/api/auth/passkey/${answer}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ response: credential.toJSON(), ...more }),
  });
  return answered.ok ? null : await codeOf(answered);
}

async function codeOf(response: Response): Promise<string> {
  if (response.status === 429) return "TOO_MANY_REQUESTS";
  const { code } = (await response.json().catch(() => ({}))) as { code?: string };
  return code ?? "UNKNOWN";
}
