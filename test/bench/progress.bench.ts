import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Area, Baseline, BaselineKey, Collaboration, Gender, Goal, Point, Series } from "@foljsam/domain";
import { genders, indicatorsOfPart, judgeGoalsByYear, methodNames } from "@foljsam/domain";
import { readAreas } from "../../packages/intake/src/collaboration/read-areas.ts";
import { readCollaboration } from "../../packages/intake/src/collaboration/read-collaboration.ts";
import { plainLoop } from "./plain-progress-loop.ts";

const data = (path: string) => fileURLToPath(new URL(`../../data/${path}`, import.meta.url));

/** The most CPU time that judging everything by linear pace may take, also the first time, when the engine is not yet compiled. */
const mostSeconds = 1;

const lastYear = 2024;

/** How much is judged: areas, and years both of figures and of judging. */
type Extent = { readonly areas: readonly Area[]; readonly years: readonly number[] };

/**
 * Judges every goal of Samverkan Blekinge for all of Kolada's municipalities and regions, both sexes and together, as of each of 25
 * years, on generated figures; beside it a plain loop that computes share, pace and status over the same figures in a bare array.
 */
export async function bench({ short, say }: { readonly short: boolean; readonly say: (line: string) => void }) {
  const read = await readCollaboration(data("collaborations/blekinge"));
  const register = await readAreas(data("areas.csv"));
  const areas = register.filter(({ kind }) => kind === "municipality" || kind === "region");
  const count = short ? 5 : 25;
  const years = Array.from({ length: count }, (_, index) => lastYear - count + 1 + index);
  const collaboration = withoutObstacles(read);
  const extent = { areas: short ? areas.slice(0, 60) : areas, years };
  const judgements = collaboration.goals.length * extent.areas.length * genders.length * years.length;
  say(`${collaboration.goals.length} mål × ${extent.areas.length} områden × ${genders.length} kön × ${count} år`);
  const plain = plainLoop(collaboration.goals, stepsOf(extent), years);
  say(line("enkel slinga", plain.seconds, judgements));
  const figures = genders.map((gender) => ({
    gender,
    series: seriesOf(collaboration.goals, extent.areas, gender, years),
    baselines: collaboration.goals.flatMap((goal) => baselinesOf(goal, extent.areas, gender, years)),
  }));
  clearAway();
  const broken: string[] = [];
  for (const method of methodNames) {
    const first = measure(collaboration, figures, extent, method);
    const seconds = measure(collaboration, figures, extent, method);
    const times = (first / plain.seconds).toFixed(0);
    say(`${line(method, first, judgements)}  ${times} gånger slingan  (andra gången ${seconds.toFixed(3)} s)`);
    if (method === "linear-pace" && first >= mostSeconds) {
      broken.push(`${first.toFixed(2)} s processortid är inte under ${mostSeconds} s`);
    }
  }
  const withNumbers = figures.map(withCounts);
  clearAway();
  const counted = measure(collaboration, withNumbers, extent, "linear-pace");
  say(`${line("… med antal", counted, judgements)}  linear-pace, med täljare och nämnare bakom varje siffra`);
  return broken;
}

/**
 * The collaboration as it is hardest to judge: every year lies between baseline and target, and every indicator is divided by sex,
 * published for all and without breaks, so that nothing but the baseline's own year is answered by an obstacle.
 */
function withoutObstacles(read: Collaboration): Collaboration {
  return {
    ...read,
    goals: read.goals.map((goal) => ({ ...goal, targetYear: lastYear })),
    indicators: read.indicators.map((indicator) => ({
      ...indicator,
      byGender: true,
      publishedFor: "both",
      breaks: [],
      closedAfter: null,
    })),
  };
}

/** All figures and baselines there are for one sex. */
type Figures = {
  readonly gender: Gender;
  readonly series: readonly Series[];
  readonly baselines: readonly (BaselineKey & Baseline)[];
};

/** CPU seconds of judging every goal; each judgement is made and counted, and none is kept. */
function measure(
  collaboration: Collaboration,
  figures: readonly Figures[],
  { areas, years }: Extent,
  method: Collaboration["method"],
): number {
  const { goals } = collaboration;
  let judged = 0;
  const began = process.cpuUsage();
  for (const one of figures) {
    judgeGoalsByYear({ collaboration, goals, areas, years, method, ...one }, ({ progress }) => {
      if (progress.method.method === method) judged += 1;
    });
  }
  const { user, system } = process.cpuUsage(began);
  const expected = goals.length * areas.length * genders.length * years.length;
  if (judged !== expected) throw new Error(`${judged} judgements, not ${expected}`);
  return (user + system) / 1e6;
}

/**
 * Clears away what making the figures has left behind, so that it is judging that is measured. What is judged while V8 is still at it looks
 * long-lived to it; from then on it is kept among the old, and the whole measuring takes half as long again.
 */
function clearAway(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
}

function seriesOf(
  goals: readonly Goal[],
  areas: readonly Area[],
  gender: Gender,
  years: readonly number[],
): readonly Series[] {
  const codes = [...areas.map(({ code }) => code), "G33620"];
  const indicators = new Set(goals.flatMap(({ parts }) => parts.flatMap(indicatorsOfPart)));
  return [...indicators].flatMap((indicator) =>
    codes.map((area, at) => ({ indicator, area, gender, points: years.map((year) => pointOf(at, gender, year)) })),
  );
}

function pointOf(at: number, gender: Gender, year: number): Point {
  const value = 40 + ((at * 7.31 + gender.charCodeAt(0) * 1.7 + (year % 9) * 0.613) % 30);
  return { year, value, missing: null, numerator: null, denominator: null, run: 1, example: false };
}

/** Kolada has counts of few indicators: with them a certainty is worked out for every judgement too. */
function withCounts(figures: Figures): Figures {
  const counted = (point: Point) => ({ ...point, numerator: Math.round((point.value ?? 0) * 20), denominator: 2000 });
  return { ...figures, series: figures.series.map((one) => ({ ...one, points: one.points.map(counted) })) };
}

/** What one indicator shows, in tenths, by sex, area and year. */
function stepsOf({ areas, years }: Extent): Int32Array {
  const values = genders.flatMap((gender) =>
    areas.flatMap((_, at) => years.map((year) => pointOf(at, gender, year).value ?? 0)),
  );
  return Int32Array.from(values, (value) => Math.round(value * 10));
}

function baselinesOf(
  goal: Goal,
  areas: readonly Area[],
  gender: Gender,
  [year = lastYear]: readonly number[],
): readonly (BaselineKey & Baseline)[] {
  const decided = { year, source: "", decidedOn: "2020-03-01", decidedBy: "LSVO" };
  return goal.parts.flatMap((part) =>
    areas.map(({ code }, at) => {
      const value = pointOf(at, gender, year).value ?? 0;
      return { goal: goal.id, part: part.key, area: code, gender, value, ...decided };
    }),
  );
}

function line(name: string, seconds: number, judgements: number): string {
  const each = ((seconds / judgements) * 1e9).toFixed(0);
  return `${name.padEnd(14)} ${seconds.toFixed(3)} s  ${each} ns per bedömning`;
}
