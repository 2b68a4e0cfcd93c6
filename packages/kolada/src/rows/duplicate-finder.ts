import { firstYear } from "@foljsam/domain";
import type { Gender, Outcome, Year } from "@foljsam/domain";

/**
 * Most figures remembered: some 85 MB. In a longer file, repetitions of the figures after them are left to the database, which
 * compares all of a file's rows before they count.
 */
export const rememberedFigures = 3_145_728;

const firstSlots = 1 << 14;
const mostSlots = 1 << 22;
const fullness = 0.75;

const genderNumber: Record<Gender, number> = { T: 0, K: 1, M: 2 };
const outcomeNumber = { "not-reported": 1, "not-applicable": 2, suppressed: 3, empty: 4 } as const;

/** How a figure stands to an earlier one of the same file: the first of its key, the same again, or another on the line named. */
export type Earlier = {
  readonly kind: "none" | "same" | "other";
  readonly line: number;
  readonly outcome: Outcome | null;
};

const none: Earlier = { kind: "none", line: 0, outcome: null };

/**
 * Finds figures that a file gives twice, in 20 bytes for each: a table of open addresses whose keys hold indicator, area, year and
 * sex whole (39 bits of the 53 that a number has), so that two different keys are never taken for one.
 */
export class DuplicateFinder {
  #slots = firstSlots;
  #keys = new Float64Array(firstSlots);
  #values = new Float64Array(firstSlots);
  #lines = new Uint32Array(firstSlots);
  #count = 0;

  /** `indicator` and `area` are ordinals from 0, below 65 536 each. */
  see(indicator: number, area: number, year: Year, gender: Gender, outcome: Outcome, line: number): Earlier {
    const key = (((indicator * 65_536 + area) * 256 + (year - firstYear)) * 4 + genderNumber[gender] + 1) * 8;
    const kind = outcome.missing === null ? 0 : outcomeNumber[outcome.missing];
    const value = outcome.value ?? 0;
    const slot = this.#find(key);
    const stored = this.#keys[slot] ?? 0;
    if (stored === 0) {
      this.#remember(slot, key + kind, value, line);
      return none;
    }
    const isSame = stored === key + kind && this.#values[slot] === value;
    return { kind: isSame ? "same" : "other", line: this.#lines[slot] ?? 0, outcome: this.#outcomeAt(slot) };
  }

  #remember(slot: number, stored: number, value: number, line: number): void {
    if (this.#count >= rememberedFigures) return;
    this.#keys[slot] = stored;
    this.#values[slot] = value;
    this.#lines[slot] = line;
    this.#count++;
    if (this.#count > this.#slots * fullness && this.#slots < mostSlots) this.#grow();
  }

  /** The slot of a key, or the free one where it belongs. */
  #find(key: number): number {
    const mask = this.#slots - 1;
    let slot = scatter(key) & mask;
    for (;;) {
      const stored = this.#keys[slot] ?? 0;
      if (stored === 0 || stored - (stored % 8) === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const [keys, values, lines] = [this.#keys, this.#values, this.#lines];
    this.#slots *= 2;
    this.#keys = new Float64Array(this.#slots);
    this.#values = new Float64Array(this.#slots);
    this.#lines = new Uint32Array(this.#slots);
    for (const [from, stored] of keys.entries()) {
      if (stored === 0) continue;
      const slot = this.#find(stored - (stored % 8));
      this.#keys[slot] = stored;
      this.#values[slot] = values[from] ?? 0;
      this.#lines[slot] = lines[from] ?? 0;
    }
  }

  #outcomeAt(slot: number): Outcome {
    const kind = (this.#keys[slot] ?? 0) % 8;
    const missing = (["not-reported", "not-applicable", "suppressed", "empty"] as const)[kind - 1];
    return missing === undefined ? { value: this.#values[slot] ?? 0, missing: null } : { value: null, missing };
  }
}

function scatter(key: number): number {
  const high = Math.imul(Math.floor(key / 4_294_967_296) ^ 0x9e3779b9, 0x85ebca6b);
  let mixed = Math.imul((key | 0) ^ high, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x27d4eb2f);
  return mixed ^ (mixed >>> 13);
}
