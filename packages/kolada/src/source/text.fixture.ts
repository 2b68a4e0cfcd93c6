/** Text as bytes in the encodings that no library writes. */
export function encode(text: string, encoding: "windows-1252" | "macintosh" | "utf-16le" | "utf-16be"): Uint8Array {
  if (encoding.startsWith("utf-16")) {
    const bytes = Buffer.from(text, "utf16le");
    return encoding === "utf-16be" ? bytes.swap16() : bytes;
  }
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) => table.indexOf(letter));
}
