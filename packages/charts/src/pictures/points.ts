/** Points of a made-up line, a year each from the first on; null where none was reported. */
export function points(first: number, values: readonly (number | null)[]) {
  return values.map((value, index) =>
    value === null
      ? { year: first + index, value, missing: "not-reported" as const }
      : { year: first + index, value, missing: null },
  );
}
