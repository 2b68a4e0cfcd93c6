import type { Database } from "@foljsam/database";
import { addressHeader, directHeader } from "./visitor.ts";
import { type Identity, openIdentity } from "./open-identity.ts";
import type { IdentitySettings } from "./identity-settings.ts";

const origin = "http://localhost:3000";

/** Sign-in as on a developer's own computer, unless told otherwise. */
export function identityOn(db: Database, settings: Partial<IdentitySettings> = {}): Identity {
  return openIdentity(db, {
    publicUrl: null,
    secret: "a-secret-of-the-tests-of-32-characters",
    examples: true,
    providers: [],
    today: () => "2026-11-25",
    log: () => undefined,
    ...settings,
  });
}

/** A browser that comes straight from this computer: keeps cookies, and sends what pages send. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  readonly identity: Identity;
  readonly headers: Record<string, string>;
  constructor(identity: Identity, headers: Record<string, string> = {}) {
    this.identity = identity;
    this.headers = {
      origin,
      host: new URL(origin).host,
      [addressHeader]: "127.0.0.1",
      [directHeader]: "1",
      ...headers,
    };
  }

  cookieHeader(): Headers {
    return new Headers({ cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") });
  }

  /** Asks `/api/auth` and keeps the cookies that it answers with. */
  async ask(path: string, body?: unknown): Promise<Response> {
    const headers = new Headers(this.headers);
    headers.set("cookie", this.cookieHeader().get("cookie") ?? "");
    if (body !== undefined) headers.set("content-type", "application/json");
    const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
    const response = await this.identity.handle(new Request(`${this.headers["origin"]}/api/auth${path}`, init));
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = cookie.split(/;\s*/);
      const at = pair.indexOf("=");
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  person() {
    return this.identity.personOf(this.cookieHeader());
  }
}
