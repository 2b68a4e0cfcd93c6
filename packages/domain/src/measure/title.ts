/**
 * A title (nyckeltalets namn) in the form that two spellings of the same series share: composed characters, one kind of blank and
 * of dash, no closing year "(-2024)", lower case. For comparing, never for showing.
 */
export function normaliseTitle(title: string): string {
  return title
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/g, "")
    .normalize("NFC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/(?: ?\( ?- ?\d{4} ?\))+ ?$/, "")
    .trim()
    .toLowerCase();
}

/**
 * The letters and digits of a title alone (namnets bokstäver): what is left of it when R has made a column name of it, with dots for
 * everything else.
 */
export function titleLetters(title: string): string {
  return normaliseTitle(title).replace(/[^\p{L}\p{N}]+/gu, "");
}
