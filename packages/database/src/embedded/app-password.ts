import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Places } from "./places.ts";
import { giveTo } from "./server-user.ts";

/** The password of the role that the product works as, made for a data folder that has none. */
export function appPassword({ appPasswordFile, user }: Places): string {
  if (!existsSync(appPasswordFile)) {
    const unfinished = `${appPasswordFile}.new`;
    writeFileSync(unfinished, randomBytes(24).toString("base64url"), { mode: 0o600 });
    giveTo(user, unfinished);
    renameSync(unfinished, appPasswordFile);
  }
  return readFileSync(appPasswordFile, "utf8");
}
