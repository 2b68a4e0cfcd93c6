/** A word of the vocabulary as it begins a cell, heading or sentence: "i fas" → "I fas". */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
