/** A text with its first letter as a capital, the rest as it is. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text as a sentence: capital first, one full stop last. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? capitalised(text) : `${capitalised(text)}.`;
}

/** A text from a register or a file as part of a sentence: without blanks around it and without its full stop. */
export function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, "");
}

/** A text in Swedish quotation marks. */
export function quoted(text: string | number): string {
  return `”${text}”`;
}
