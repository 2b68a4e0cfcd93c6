import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { today } from "@foljsam/api";
import type { IdentitySettings } from "@foljsam/identity";
import { isAlone } from "./alone.ts";
import type { Settings } from "./settings.ts";

/** What sign-in is told by the settings. Without a secret of its own an installation on this computer makes one and keeps it in its data folder. */
export async function readIdentitySettings(settings: Settings, log: (line: string) => void): Promise<IdentitySettings> {
  return {
    publicUrl: settings.site.publicUrl === undefined ? null : new URL(settings.site.publicUrl).origin,
    secret: settings.sessionSecret ?? (await keptSecret(settings.dataDir ?? ".data")),
    examples: isAlone(settings) && !settings.empty,
    providers: settings.providers,
    today,
    log,
  };
}

async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, "session-secret");
  await mkdir(dataDir, { recursive: true });
  const made = randomBytes(32).toString("base64url");
  // Of two processes that start at once the first one's is kept.
  await writeFile(path, made, { mode: 0o600, flag: "wx" }).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  });
  return (await readFile(path, "utf8")).trim();
}
