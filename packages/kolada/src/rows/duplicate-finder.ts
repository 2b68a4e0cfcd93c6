import { firstYear, genders, missingKinds } from "@foljsam/domain";
import type { Gender, Outcome, Year } from "@foljsam/domain";

/**
 * Most figures remembered: some 75 MB. In a longer file, repetitions of the figures after them are left to the database, which
 * compares all of a file's rows before they count.
 */
const rememberedFigures = 3_145_728;

const firstSlots = 1 << 14;
const mostSlots = 1 << 22;
const mostOrdinals = 0xffff;
const fullness = 0.75;

/** How a figure stands to an earlier one of the same file: the first of its key, the same again, or another on the line named. */
export type Earlier =
  { readonly kind: "none" } | { readonly kind: "same" | "other"; readonly line: number; readonly outcome: Outcome };

const none: Earlier = { kind: "none" };

/**
 * Finds figures that a file gives twice, in 18 bytes for each: a table of open addresses whose keys hold indicator, area, year and
 * sex whole, so that two different keys are never taken for one.
 */
export class DuplicateFinder {
  #slots = newSlots(firstSlots);
  #count = 0;

  /** `indicator` and `area` are ordinals from 0. More of them than keys have room for are no longer compared. */
  see(indicator: number, area: number, year: Year, gender: Gender, outcome: Outcome, line: number): Earlier {
    if (indicator > mostOrdinals || area > mostOrdinals) return none;
    const subject = ((indicator << 16) | area) >>> 0;
    const time = ((year - firstYear) << 2) | (genders.indexOf(gender) + 1);
    const kind = outcome.missing === null ? 0 : missingKinds.indexOf(outcome.missing) + 1;
    const value = outcome.value ?? 0;
    const { subjects, times, kinds, values, lines } = this.#slots;
    const slot = findSlot(this.#slots, subject, time);
    if (times[slot] !== 0) {
      const isSame = kinds[slot] === kind && values[slot] === value;
      return { kind: isSame ? "same" : "other", line: lines[slot] ?? 0, outcome: outcomeAt(this.#slots, slot) };
    }
    if (this.#count < rememberedFigures) {
      subjects[slot] = subject;
      times[slot] = time;
      kinds[slot] = kind;
      values[slot] = value;
      lines[slot] = line;
      this.#count++;
      if (this.#count > times.length * fullness && times.length < mostSlots) this.#slots = grown(this.#slots);
    }
    return none;
  }
}

type Slots = {
  readonly subjects: Uint32Array;
  /** Year and sex; 0 in a free slot. */
  readonly times: Uint16Array;
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  readonly lines: Uint32Array;
};

function newSlots(count: number): Slots {
  return {
    subjects: new Uint32Array(count),
    times: new Uint16Array(count),
    kinds: new Uint8Array(count),
    values: new Float64Array(count),
    lines: new Uint32Array(count),
  };
}

/** The slot of a key, or the free one where it belongs. */
function findSlot({ subjects, times }: Slots, subject: number, time: number): number {
  const mask = times.length - 1;
  let slot = scatter(subject, time) & mask;
  while (times[slot] !== 0 && (times[slot] !== time || subjects[slot] !== subject)) slot = (slot + 1) & mask;
  return slot;
}

function grown(old: Slots): Slots {
  const slots = newSlots(old.times.length * 2);
  for (let from = 0; from < old.times.length; from++) {
    const time = old.times[from] ?? 0;
    if (time === 0) continue;
    const subject = old.subjects[from] ?? 0;
    const slot = findSlot(slots, subject, time);
    slots.subjects[slot] = subject;
    slots.times[slot] = time;
    slots.kinds[slot] = old.kinds[from] ?? 0;
    slots.values[slot] = old.values[from] ?? 0;
    slots.lines[slot] = old.lines[from] ?? 0;
  }
  return slots;
}

function outcomeAt({ kinds, values }: Slots, slot: number): Outcome {
  const missing = missingKinds[(kinds[slot] ?? 0) - 1];
  return missing === undefined ? { value: values[slot] ?? 0, missing: null } : { value: null, missing };
}

/** Years of one series come one after the other in most files: they lie side by side here, where the processor finds them fast. */
function scatter(subject: number, time: number): number {
  let mixed = Math.imul(subject, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) + time;
}
