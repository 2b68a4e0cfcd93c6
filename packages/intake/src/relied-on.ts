import type { LoadedRegister, StagedFile } from "@foljsam/database";
import { type ImportAnswer, isUnitAnswer } from "@foljsam/domain";

/** Keeps account of what the figures of a file come to rest on of a register (underlag): its kept answers as they are used, and its indicators. */
export function followReliance(loaded: LoadedRegister) {
  const kept = new Set<ImportAnswer>(loaded.answers);
  const used = new Set<ImportAnswer>();
  return {
    use: (answer: ImportAnswer): void => {
      if (kept.has(answer)) used.add(answer);
    },
    reliedOn: (): NonNullable<StagedFile["reliedOn"]> => ({
      newestAnswers: loaded.newestAnswers,
      keptAnswers: [...used].map(bare),
      indicators: new Map(
        loaded.indicators.map(({ id, unit, byGender, publishedFor }) => [id, { id, unit, byGender, publishedFor }]),
      ),
    }),
  };
}

/** An answer without who gave it and when. */
function bare(answer: ImportAnswer): ImportAnswer {
  const { indicator } = answer;
  return isUnitAnswer(answer)
    ? { indicator, title: answer.title, unit: answer.unit }
    : { indicator, title: answer.title };
}
