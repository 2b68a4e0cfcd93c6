/** A value in a CSV as a Swedish spreadsheet reads it: with its decimals as delivered, and a comma before them. */
export function decimalComma(value: number): string {
  return String(value).replace(".", ",");
}
