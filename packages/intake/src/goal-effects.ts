import {
  type Database,
  latestRun,
  listAreas,
  listCollaborations,
  loadBaselines,
  loadSeriesAfterPreview,
  loadSeriesAfterUndo,
  type SeriesToCome,
} from "@foljsam/database";
import {
  type Area,
  areasToRead,
  type Collaboration,
  defaultYear,
  type Goal,
  indicatorsToRead,
  judgeGoals,
  measuringSeries,
  type Progress,
  type Series,
} from "@foljsam/domain";
import { areasOf } from "./areas-of.ts";

/** A goal whose status an import would change for an area (målverkan): its judgement before and after. */
export type GoalEffect = {
  readonly collaboration: Collaboration;
  readonly goal: Goal;
  readonly area: Area;
  /** The newest import run, whose figures the coming ones are held against. */
  readonly run: number;
  readonly before: Progress;
  readonly after: Progress;
};

/** The goals whose status the figures of a preview would change, for all areas of their collaborations and both sexes together. */
export async function goalEffectsOfPreview(db: Database, preview: string): Promise<readonly GoalEffect[]> {
  return await goalEffects(db, (filter) => loadSeriesAfterPreview(db, preview, filter));
}

/** The goals whose status the undoing of a run would change. Errors as for `previewUndo`. */
export async function goalEffectsOfUndo(db: Database, run: number): Promise<readonly GoalEffect[]> {
  return await goalEffects(db, (filter) => loadSeriesAfterUndo(db, run, filter));
}

async function goalEffects(
  db: Database,
  load: (filter: {
    readonly indicators: readonly string[];
    readonly areas: readonly string[];
  }) => Promise<SeriesToCome | null>,
): Promise<readonly GoalEffect[]> {
  const [collaborations, register, run] = await Promise.all([listCollaborations(db), listAreas(db), latestRun(db)]);
  const effects: GoalEffect[] = [];
  for (const collaboration of collaborations) {
    const areas = areasOf(collaboration, register);
    const filter = {
      indicators: indicatorsToRead(collaboration, collaboration.goals),
      areas: areasToRead(
        collaboration,
        collaboration.goals,
        areas.map(({ code }) => code),
      ),
    };
    const coming = await load(filter);
    if (coming === null) continue;
    const baselines = await loadBaselines(
      db,
      collaboration.goals.map(({ id }) => id),
    );
    const judge = (figures: readonly Series[]) =>
      judgeGoals({
        collaboration,
        goals: collaboration.goals,
        areas,
        gender: "T",
        asOf: defaultYear(collaboration, measuringSeries(collaboration.goals, figures)),
        series: figures,
        baselines,
      });
    const judged = judge(coming.after);
    judge(coming.before).forEach(({ goal, progress: before }, index) => {
      const after = judged[index]?.progress;
      const area = areas.find(({ code }) => code === before.area);
      if (after && area && after.status !== before.status) {
        effects.push({ collaboration, goal, area, run, before, after });
      }
    });
  }
  return effects;
}
