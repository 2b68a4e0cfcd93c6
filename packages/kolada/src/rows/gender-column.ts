import type { Gender } from "@foljsam/domain";
import { parseGender } from "../cells/gender.ts";
import { remember } from "../cells/remember.ts";
import { quote } from "./problem-log.ts";
import type { Trouble } from "./trouble.ts";

/** Which sex a row is about, or why it tells none. */
export type GenderCell = Gender | Trouble;

/** Tells the sex of a row by its column; without one all rows are of the sex that the user gave, or else of both. */
export function genderReader(column: number, given: Gender | undefined): (cells: readonly string[]) => GenderCell {
  if (column === -1) {
    const answer: GenderCell = given ?? "T";
    return () => answer;
  }
  const read = remember((cell): GenderCell => {
    const gender = parseGender(cell);
    return gender === null ? { column, code: "invalid-gender", facts: { found: quote(cell) } } : gender;
  });
  return (cells) => read(cells[column] ?? "");
}
