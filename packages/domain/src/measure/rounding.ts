/**
 * A value in whole steps of its decimals: 9.468342 at one decimal is 95. Rounded once, half away from zero, on the shortest
 * decimal representation, which is what a reader sees (1.005 is 1.01 at two decimals, whatever the float below it is).
 * RangeError when the value is not finite or the decimals are not 0–20.
 */
export function roundToSteps(value: number, decimals: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite value: ${value}`);
  const scaled = value * powerOf(decimals);
  return isFarFromHalf(scaled) ? wholeOf(scaled) : roundedByDigits(value, decimals);
}

function roundedByDigits(value: number, decimals: number): number {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const kept = Number(exponent) + 1 + decimals;
  if (kept < 0) return 0;
  const steps = Number(`0${digits.slice(0, kept).padEnd(kept, "0")}`) + (digits.charAt(kept) >= "5" ? 1 : 0);
  return value < 0 && steps > 0 ? -steps : steps;
}

/** Away from halves no digit that a float leaves out can change the step, and the digits need not be written out. */
function isFarFromHalf(scaled: number): boolean {
  const size = Math.abs(scaled);
  return size < 1e9 && Math.abs(size - Math.floor(size) - 0.5) > 1e-4;
}

/** Math.round gives −0 for what is just below nothing. */
function wholeOf(scaled: number): number {
  return Math.round(scaled) + 0;
}

/** Whole steps back in the unit they count: 75 at one decimal is 7.5. RangeError when the decimals are not 0–20. */
export function fromSteps(steps: number, decimals: number): number {
  return steps / powerOf(decimals);
}

const powers: readonly number[] = Array.from({ length: 21 }, (_, decimals) => 10 ** decimals);

function powerOf(decimals: number): number {
  const power = powers[decimals];
  if (power === undefined) throw new RangeError(`Not decimals: ${decimals}`);
  return power;
}
