import { normaliseTitle } from "@foljsam/domain";
import type { Indicator, Unit } from "@foljsam/domain";
import { unitOfTitle } from "../unit-of-title.ts";

/** What a title in a file tells of its figures. */
export type TitleClaim = { readonly title: string; readonly unit: Unit };

export function claimOf(title: string): TitleClaim {
  return { title: normaliseTitle(title), unit: unitOfTitle(title) };
}

/**
 * Whether a title claims another unit than the indicator's: Kolada has changed the unit of a series under the same id. The register's
 * own title claims what the register says, and a mean tells nothing of the scale of what it is a mean of.
 */
export function claimsOtherUnit(claim: TitleClaim, indicator: Pick<Indicator, "title" | "unit">): boolean {
  if (claim.unit === "unknown" || claim.unit === "mean" || indicator.unit === "unknown") return false;
  if (claim.unit === indicator.unit) return false;
  return indicator.title === null || normaliseTitle(indicator.title) !== claim.title;
}
