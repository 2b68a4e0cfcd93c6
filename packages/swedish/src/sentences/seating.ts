import type { SeatingWarning } from "@foljsam/domain";
import { formatCount } from "../figures/number.ts";

const plural = { chair: "ordförande", secretary: "sekreterare" } as const;

/** How many of a principal's seats are filled: `3 av 4 platser för Karlskrona kommun`. */
export function seatsFilledPhrase(
  { seats, filled }: { readonly seats: number; readonly filled: number },
  principal: string,
): string {
  return `${filled} av ${formatCount(seats, "plats", "platser")} för ${principal}`;
}

/** What a coordinator should look at in a group. `nameOf` gives the name of a principal by its area code. */
export function seatingWarningSentence(warning: SeatingWarning, nameOf: (area: string) => string): string {
  if (warning.kind === "several") return `Gruppen har ${warning.held} ${plural[warning.role]} samtidigt.`;
  const { principal, seats, filled } = warning;
  return `${nameOf(principal)} har ${formatCount(seats, "plats", "platser")} i gruppen, men ${filled} personer sitter för huvudmannen.`;
}
