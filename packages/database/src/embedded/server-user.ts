import { chownSync, lstatSync, realpathSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** The system user that runs the server where the product itself runs as root, which PostgreSQL refuses. */
export type ServerUser = { readonly uid: number; readonly gid: number };

const nobody: ServerUser = { uid: 65534, gid: 65534 };

/** Who shall run the server: null for oneself; as root the owner of the files that are there already, else `nobody`. */
export function chooseServerUser(cluster: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody;
}

/** Makes the server user the owner of a file or folder. */
export function giveTo(user: ServerUser | null, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}

/** Whether the user can reach a path, that is pass through every folder above it that exists. */
export function canReach(user: ServerUser | null, path: string): boolean {
  if (!user) return true;
  const folder = nearestExisting(resolve(path));
  for (let current = folder; ; current = dirname(current)) {
    const { uid, gid, mode } = lstatSync(current);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (current === dirname(current)) return true;
  }
}

function nearestExisting(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return nearestExisting(dirname(path));
  }
}
