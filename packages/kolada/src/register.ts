import type {
  Area,
  FigureNote,
  FigureUnit,
  FileReport,
  Indicator,
  Observation,
  ReadingInstructions,
} from "@foljsam/domain";

/** What the reader must know of indicators and areas (registret): pure look-ups that the caller gives. */
export type Register = {
  indicator(id: string): Pick<Indicator, "id" | "title" | "unit"> | undefined;
  /**
   * Ids of the indicators that bear a title or alias, given as `normaliseTitle` writes it, or as `titleLetters` does where a file has
   * dots for blanks; more than one is ambiguous.
   */
  indicatorsByTitle(title: string): readonly string[];
  /**
   * The unit that figures of an indicator have been said to be in where they stand under a title, given as `normaliseTitle` writes it;
   * empty where the file gives none.
   */
  figureUnit?(indicator: string, title: string): FigureUnit | undefined;
  area(code: string): Area | undefined;
  areaByName(name: string): Area | undefined;
};

/** What the user says of a file: what it lacks, and what was recognised wrongly. */
export type ReadOptions = ReadingInstructions;

/** An observation with the line of the file it stands on. Its area may be a group, its indicator unknown to the register. */
export type StagedRow = Observation & {
  readonly line: number;
  /** What the file says of the figure; absent where it has no columns for that. */
  readonly note?: FigureNote;
};

/** The account of a read file, with the groups and the unknown indicator ids its figures refer to. */
export type ReadReport = FileReport & {
  readonly groups: readonly Area[];
  readonly unknownIndicators: readonly string[];
};
