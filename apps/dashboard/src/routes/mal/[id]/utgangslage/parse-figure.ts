/** A figure as somebody writes it (`9,5`, `−1 250,25`, `9.5`); NaN for what is none. */
export function parseFigure(text: string): number {
  const plain = text.replaceAll(/\s/g, "").replace("\u2212", "-").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
