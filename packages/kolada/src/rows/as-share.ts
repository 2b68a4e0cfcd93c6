import type { FigureUnit } from "@foljsam/domain";

/** Whether a figure cannot be in the unit that somebody has said: a share lies from 0 to 1, and then the whole answer may be wrong. */
export function isNoShare(value: number, said: FigureUnit | null | undefined): boolean {
  return said === "share" && !(value >= 0 && value <= 1);
}
