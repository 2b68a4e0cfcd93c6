import type { Gender, Goal, Indicator, Year } from "@foljsam/domain";

/** What a reason sentence must know besides the judgement itself. */
export type ReasonContext = {
  /** The year the judgement was made as of. */
  readonly asOf: Year;
  readonly goal: Pick<Goal, "kind" | "parts" | "combine" | "targetYear">;
  /** Name of the area that was asked for, "Karlskrona". */
  readonly areaName: string;
  readonly gender: Gender;
  /** What the figures are when a stand-in answers for the area, "ovägt medel av kommunerna"; otherwise null. */
  readonly standIn: string | null;
  /** The register's entry of an indicator id; undefined when it has none. */
  readonly indicator: (id: string) => Pick<Indicator, "title" | "pooledYears" | "publishedFor"> | undefined;
};
