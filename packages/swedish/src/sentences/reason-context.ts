import type { Gender, Goal, Indicator, Year } from "@foljsam/domain";
import { genderWord } from "../words/measure.ts";

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

/** Whom the judgement is about, in running text: "Karlskrona", "kvinnor i Karlskrona". */
export function placeName({ areaName, gender }: ReasonContext): string {
  return gender === "T" ? areaName : `${genderWord[gender]} i ${areaName}`;
}
