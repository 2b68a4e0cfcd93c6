/**
 * A text in the form it is searched in: lower case, without accents, so that "halsa" finds "Hälsa". For comparing, never for
 * showing.
 */
export function searchText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
