const longestName = 255;

/** A file's name as the user gave it, without signs that no database stores, and no longer than a file system lets it be. */
export function storableFileName(name: string): string {
  return name
    .replaceAll(/\p{Cc}/gu, "")
    .slice(0, longestName)
    .toWellFormed();
}
