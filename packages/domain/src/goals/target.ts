import type { Difference } from "../measure/level.ts";
import { differenceOf } from "../measure/level.ts";
import type { Unit } from "../measure/unit.ts";
import { isChangeUnitFor } from "../measure/unit.ts";
import type { Direction, TargetChange } from "./goal.ts";

/** The change a goal asks for in the unit of its indicator, or the two units when they differ and nothing has been decided. */
export type ChangeInUnit =
  | { readonly amount: number; readonly unit: Unit }
  | { readonly amount: null; readonly goalUnit: Unit; readonly indicatorUnit: Unit };

/** The change asked for (förändring) in an indicator's unit: as worded, or by the decided conversion. Nothing else is converted. */
export function changeInUnit(change: TargetChange, indicatorUnit: Unit): ChangeInUnit {
  const asked = change.inIndicatorUnit ?? change;
  if (isChangeUnitFor(asked.unit, indicatorUnit)) return { amount: asked.amount, unit: asked.unit };
  return { amount: null, goalUnit: asked.unit, indicatorUnit };
}

/** The change needed from baseline to target (målvärde) with its sign, in whole steps: minus 2 percentage points is −20. */
export function neededChange(direction: Direction, amount: number, decimals: number): Difference {
  return differenceOf(direction === "increase" ? amount : 0 - amount, decimals);
}

/** A change seen the way the goal wants it: positive when the figure has gone the right way, whichever that is. */
export function gain(direction: Direction, change: Difference): number {
  return direction === "increase" ? change : 0 - change;
}
