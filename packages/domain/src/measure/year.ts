/** A calendar year (år), four digits. For pooled indicators it is the label of the last year of the period. */
export type Year = number;

/** The earliest and latest year the product accepts; anything outside is a typing error, not history. */
export const firstYear: Year = 1900;
export const lastYear: Year = 2100;

/** Whether a number is a year the product accepts (1900–2100, whole). */
export function isYear(value: number): value is Year {
  return Number.isInteger(value) && value >= firstYear && value <= lastYear;
}
