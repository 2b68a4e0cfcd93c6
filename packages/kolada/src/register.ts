import type { Area, FileReport, Gender, Indicator, Observation, Year } from "@foljsam/domain";

/** What the reader must know of indicators and areas (registret): pure look-ups that the caller gives. */
export type Register = {
  indicator(id: string): Pick<Indicator, "id" | "title" | "unit"> | undefined;
  /**
   * Ids of the indicators that bear a title or alias, given as `normaliseTitle` writes it, or as `titleLetters` does where a file has
   * dots for blanks; more than one is ambiguous.
   */
  indicatorsByTitle(title: string): readonly string[];
  area(code: string): Area | undefined;
  areaByName(name: string): Area | undefined;
};

/** What the user says that a file itself does not. A column of the file that says something else wins. */
export type ReadOptions = {
  readonly indicator?: string;
  readonly year?: Year;
  readonly gender?: Gender;
};

/** An observation with the line of the file it stands on. Its area may be a group, its indicator unknown to the register. */
export type StagedRow = Observation & { readonly line: number };

/** The account of a read file, with the groups and the unknown indicator ids its figures refer to. */
export type ReadReport = FileReport & {
  readonly groups: readonly Area[];
  readonly unknownIndicators: readonly string[];
};
