import type { PartProgress } from "../progress.ts";

/**
 * Which way each municipality has gone since its baseline (kommunernas riktning), by at least one step of the decimals that the reader
 * sees. `unknown` lacks a baseline or a later outcome that compares with it; `certain` are those of `right` whose change is larger than
 * chance.
 */
export type MunicipalMovement = {
  readonly right: readonly string[];
  readonly unchanged: readonly string[];
  readonly wrong: readonly string[];
  readonly unknown: readonly string[];
  readonly certain: readonly string[];
  /** Whether all have moved the right way; null while it is not known of some of them and none has failed to, and of none. */
  readonly all: boolean | null;
};

/** A municipality with what is judged of a part there. */
type Moved = { readonly area: string; readonly progress: Pick<PartProgress, "done" | "direction" | "certainty"> };

/** Tells which way the municipalities have moved, each in the order given. */
export function movementOf(municipalities: readonly Moved[]): MunicipalMovement {
  const areasWhere = (matches: (moved: Moved) => boolean) => municipalities.filter(matches).map(({ area }) => area);
  const right = areasWhere((moved) => wayOf(moved) === 1);
  const unchanged = areasWhere((moved) => wayOf(moved) === 0);
  const wrong = areasWhere((moved) => wayOf(moved) === -1);
  const unknown = areasWhere((moved) => wayOf(moved) === null);
  const certain = areasWhere((moved) => wayOf(moved) === 1 && moved.progress.certainty === "certain");
  const isMissed = unchanged.length + wrong.length > 0;
  const isUnknown = unknown.length > 0 || municipalities.length === 0;
  return { right, unchanged, wrong, unknown, certain, all: isMissed ? false : isUnknown ? null : true };
}

/** 1 the right way, −1 the wrong way. */
function wayOf({ progress: { done, direction } }: Moved): number | null {
  if (done === null) return null;
  return Math.sign(direction === "increase" ? done : 0 - done);
}
