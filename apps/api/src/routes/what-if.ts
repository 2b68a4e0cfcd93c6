import {
  type Collaboration,
  DomainError,
  type Goal,
  indicatorsOfPart,
  movedTarget,
  surroundingsOf,
  unmovedTarget,
  whatIfGround,
} from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { goalOf } from "../collaborations.ts";
import { readGround } from "../judging-ground.ts";
import { presentWhatIf } from "../present/what-if.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import {
  asOfParameter,
  asOfRunParameter,
  codesParameter,
  genderParameter,
  goalIdParameter,
  numberParameter,
  yearParameter,
} from "../schemas/parameters.ts";
import { whatIfSchema } from "../schemas/what-if.ts";

const think = contract("read", {
  method: "get",
  path: "/goals/{id}/what-if",
  summary: "What would be required, if the target or the pace were another",
  description:
    "Moves the target of a goal, or follows a yearly pace from the latest outcomes, in the region and in each municipality. Nothing of it is stored. Left out: the goal's own target, and no pace.",
  request: {
    params: z.object({ id: goalIdParameter }),
    query: z.object({
      part: z.string().optional().openapi({ description: "Key of the goal's part; its first when left out." }),
      change: numberParameter("change", "Change from the baseline in the indicator's unit, without sign.", "3"),
      level: numberParameter("level", "Level to reach, instead of a change.", "90"),
      targetYear: yearParameter("targetYear", "The year the target is to be met in."),
      pace: numberParameter("pace", "Change per year the way the goal wants; below zero the other way.", "0.5"),
      year: yearParameter("year", "The year the latest outcomes are taken as of; as for progress when left out."),
      area: codesParameter("area", "Area codes; all that the collaboration follows when left out.", "0010,1080"),
      gender: genderParameter,
      asOf: asOfParameter,
      asOfRun: asOfRunParameter,
    }),
  },
  responses: { 200: json(whatIfSchema, "What it comes to in each area."), ...invalid, ...notFound },
});

/** Routes for thinking of a goal otherwise (tänk om). */
export const whatIfRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(think, async (c) => {
    const asked = c.req.valid("query");
    const { collaboration, goal } = await goalOf(read, c.req.valid("param").id);
    const part = partOf(goal, asked.part);
    const { year, gender, asOf, asOfRun } = asked;
    const areas = asked.area ?? followedAreas(collaboration);
    const { input, asOfRun: run } = await readGround(read, collaboration, {
      year,
      areas,
      gender,
      asOf,
      asOfRun,
      goals: [goal.id],
    });
    const surroundings = { ...surroundingsOf(input), goal, asOf: input.asOf };
    const grounds = input.areas.map((area) => ({
      area,
      ground: whatIfGround(part, { ...surroundings, area: area.code, areaKind: area.kind }),
    }));
    const [first] = grounds;
    if (!first) throw new DomainError("area-not-found", { area: "" });
    const { unit, decimals, direction } = first.ground;
    const own = unmovedTarget(part, unit, goal.targetYear);
    const moved = movedBy(asked, own);
    const [indicator] = indicatorsOfPart(part);
    const title = collaboration.indicators.find(({ id }) => id === indicator)?.title ?? null;
    const pace = asked.pace ?? null;
    return c.json(
      {
        goal: goal.id,
        part: part.key,
        title: part.title,
        gender: input.gender,
        year: input.asOf,
        unit,
        decimals,
        direction,
        change: moved.change,
        level: moved.level,
        targetYear: moved.year,
        pace,
        isMoved: moved.change !== own.change || moved.level !== own.level || moved.year !== own.year,
        dataVersion: `run-${run}`,
        asOfRun: run,
        asOf: asOf ?? null,
        areas: grounds.map(({ area, ground }) =>
          presentWhatIf(
            ground,
            {
              goal,
              gender: input.gender,
              asOf: input.asOf,
              target: movedTarget(ground, moved),
              targetYear: moved.year,
              pace,
              title,
            },
            area,
            collaboration,
          ),
        ),
      },
      200,
    );
  });

function partOf(goal: Goal, key: string | undefined) {
  const part = key === undefined ? goal.parts[0] : goal.parts.find((one) => one.key === key);
  if (!part) throw new DomainError("part-not-found", { part: key ?? "" });
  return part;
}

function followedAreas({ mainArea, principals }: Collaboration): readonly string[] {
  return [...new Set([mainArea, ...principals.map(({ area }) => area)])];
}

type Asked = {
  readonly change?: number | undefined;
  readonly level?: number | undefined;
  readonly targetYear?: number | undefined;
};

/** A change and a level exclude one another: the one that is given takes the place of the goal's own. */
function movedBy({ change, level, targetYear }: Asked, own: ReturnType<typeof unmovedTarget>) {
  const year = targetYear ?? own.year;
  if (level !== undefined) return { change: null, level, year };
  if (change !== undefined) return { change: Math.abs(change), level: null, year };
  return { ...own, year };
}
