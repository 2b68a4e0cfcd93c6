import type { PartProgress, Progress } from "@foljsam/domain";
import { expect, test } from "vitest";
import type { ReasonContext } from "./reason-context.ts";
import { context as usual, pageIn, part, poverty as usualPart, variantsOf } from "./reason.fixture.ts";

const context: ReasonContext = {
  ...usual,
  indicator: () => ({ title: null, pooledYears: 1, publishedFor: "both" }),
};
const passed: ReasonContext = { ...context, asOf: 2023 };

const growth = {
  method: "growth-rate",
  status: "moderate",
  value: 0.7,
  score: 0.7,
  observed: -0.05,
  required: -0.07,
  coefficient: 1,
} as const;
const projection = {
  method: "projection",
  status: "light-cloud",
  first: { value: 11, year: 2016 },
  yearlyChange: -0.48,
  lastChange: -0.7,
  projected: 8.12,
  miss: 0.2,
  points: 6,
} as const;

const poverty: PartProgress = {
  ...usualPart,
  baseline: { value: 10, year: 2019, source: "Kolada", decidedOn: "2020-06-01", decidedBy: "LSVO" },
  isBaselineHidden: false,
  isOutcomeHidden: false,
  current: { value: 8.6, year: 2021 },
  target: { value: 8, year: 2022 },
  pace: null,
  reason: { code: "no-outcome" },
  result: growth,
};

const at = variantsOf(poverty);
const page = pageIn(context);

const towards = (observed: number, ratio: number) =>
  ({ code: "growth-to-target", observed, required: -0.0717, ratio }) as const;

test("growth towards a target is told with the growth that is required", () => {
  const rising: Partial<PartProgress> = {
    direction: "increase",
    target: { value: 12, year: 2022 },
    done: 0.5,
    needed: 2,
    share: 0.25,
  };
  expect(
    page(
      [at("on-track", towards(-0.0726, 1.01))],
      [at("far-behind", towards(-0.0001, 0.001))],
      [at("far-behind", towards(0, 0), { done: 0, share: 0, current: { value: 10, year: 2021 } })],
      [at("wrong-way", towards(0.01, -0.14), { done: 0.2, share: -0.1, current: { value: 10.2, year: 2021 } })],
      [at("behind", { code: "growth-to-target", observed: 0.0247, required: 0.0627, ratio: 0.94 }, rising)],
      [at("partly-achieved", towards(-0.05, 0.7)), passed],
      [at("worse-than-baseline", towards(0.01, -0.14), { done: 0.2, share: -0.1 }), passed],
    ),
  ).toMatchInlineSnapshot(`
    "Andelen har minskat från 10,0 % (2019) till 8,6 % (2021): −1,4 av −2 procentenheter, 70 % av vägen. Räknat som tillväxttakt har andelen minskat med 7,3 procent om året. För att nå målet för 2022 (högst 8,0 %) krävs en minskning med 7,2 procent om året. Takten är 101 % av den som krävs.
    Andelen har minskat från 10,0 % (2019) till 8,6 % (2021): −1,4 av −2 procentenheter, 70 % av vägen. Räknat som tillväxttakt har andelen minskat med mindre än 0,1 procent om året. För att nå målet för 2022 (högst 8,0 %) krävs en minskning med 7,2 procent om året. Takten är 0 % av den som krävs.
    Andelen är oförändrad, 10,0 % både 2019 och 2021: 0 av −2 procentenheter. Räknat som tillväxttakt har andelen stått still. För att nå målet för 2022 (högst 8,0 %) krävs en minskning med 7,2 procent om året. Takten är 0 % av den som krävs.
    Andelen har ökat från 10,0 % (2019) till 10,2 % (2021): +0,2 procentenheter i stället för −2 procentenheter. Räknat som tillväxttakt har andelen ökat med 1,0 procent om året. För att nå målet för 2022 (högst 8,0 %) krävs en minskning med 7,2 procent om året. Det är åt fel håll.
    Andelen har ökat från 10,0 % (2019) till 8,6 % (2021): +0,5 av +2 procentenheter, 25 % av vägen. Räknat som tillväxttakt har andelen ökat med 2,5 procent om året. För att nå målet för 2022 (minst 12,0 %) krävs en ökning med 6,3 procent om året. Takten är 94 % av den som krävs.
    Andelen har minskat från 10,0 % (2019) till 8,6 % (2021): −1,4 av −2 procentenheter, 70 % av vägen. Räknat som tillväxttakt har andelen minskat med 5,0 procent om året. För att nå målet krävdes en minskning med 7,2 procent om året. Målet för 2022 (högst 8,0 %) nåddes delvis.
    Andelen har ökat från 10,0 % (2019) till 8,6 % (2021): +0,2 procentenheter i stället för −2 procentenheter. Räknat som tillväxttakt har andelen ökat med 1,0 procent om året. För att nå målet krävdes en minskning med 7,2 procent om året. Utfallet blev sämre än baslinjen och målet för 2022 (högst 8,0 %) nåddes inte."
  `);
});

test("growth without a target, and growth that does not exist", () => {
  const direction = { needed: null, share: null, target: null } as const;
  expect(
    page(
      [at("right-way", { code: "growth", observed: -0.0726 }, direction)],
      [at("unchanged", { code: "growth", observed: 0 }, { ...direction, done: 0 })],
      [at("not-assessable", { code: "growth-undefined", cause: "signs" })],
      [
        at(
          "not-assessable",
          { code: "growth-undefined", cause: "no-change-asked" },
          { needed: 0, share: null, done: 0.2 },
        ),
      ],
    ),
  ).toMatchInlineSnapshot(`
    "Andelen har minskat från 10,0 % (2019) till 8,6 % (2021): −1,4 procentenheter. Räknat som tillväxttakt har andelen minskat med 7,3 procent om året. Det är åt rätt håll: andelen ska minska.
    Andelen är oförändrad, 8,6 % både 2019 och 2021. Räknat som tillväxttakt har andelen stått still. Målet är att andelen ska minska.
    Kan inte bedömas med tillväxttakt: värdena har olika tecken, och då finns ingen relativ förändring. Andelen har minskat från 10,0 % (2019) till 8,6 % (2021): −1,4 av −2 procentenheter, 70 % av vägen.
    Kan inte bedömas med tillväxttakt: målet begär ingen förändring från baslinjen, och utfallet når inte dit. Andelen har ökat från 10,0 % (2019) till 8,6 % (2021): +0,2 procentenheter."
  `);
});

test("a projection tells the mean change, where it leads and what is then missing", () => {
  const projected = (miss: number, value = 8.12) =>
    ({ code: "projected", yearlyChange: -0.48, projected: value, miss }) as const;
  const by = { result: projection } as const;
  expect(
    page(
      [at("on-track", projected(-0.1, 7.9), by)],
      [at("on-track", projected(0.0499), by)],
      [at("on-track", projected(0.0004), by)],
      [at("behind", projected(0.2), by)],
      [at("wrong-way", { code: "not-approaching", yearlyChange: 0.2 }, by)],
      [at("wrong-way", { code: "not-approaching", yearlyChange: 0 }, by)],
    ),
  ).toMatchInlineSnapshot(`
    "Senaste utfall är 8,6 % (2021). Under de senaste 6 utfallen har andelen i genomsnitt minskat med 0,48 procentenheter om året. Fortsätter det blir andelen 7,9 % 2022, och då nås målet för 2022 (högst 8,0 %).
    Senaste utfall är 8,6 % (2021). Under de senaste 6 utfallen har andelen i genomsnitt minskat med 0,48 procentenheter om året. Fortsätter det blir andelen 8,1 % 2022, och då saknas 4,9 % av det som i dag återstår till målet för 2022 (högst 8,0 %).
    Senaste utfall är 8,6 % (2021). Under de senaste 6 utfallen har andelen i genomsnitt minskat med 0,48 procentenheter om året. Fortsätter det blir andelen 8,1 % 2022, och då saknas mindre än 0,1 % av det som i dag återstår till målet för 2022 (högst 8,0 %).
    Senaste utfall är 8,6 % (2021). Under de senaste 6 utfallen har andelen i genomsnitt minskat med 0,48 procentenheter om året. Fortsätter det blir andelen 8,1 % 2022, och då saknas 20 % av det som i dag återstår till målet för 2022 (högst 8,0 %).
    Senaste utfall är 8,6 % (2021). Under de senaste 6 utfallen har andelen i genomsnitt ökat med 0,20 procentenheter om året, bort från målet för 2022 (högst 8,0 %).
    Senaste utfall är 8,6 % (2021). Under de senaste 6 utfallen har andelen i genomsnitt varken ökat eller minskat och närmar sig inte målet för 2022 (högst 8,0 %)."
  `);
});

test("a projection of a level, of a direction, and of too few outcomes", () => {
  const by = { result: { ...projection, points: 4 }, baseline: null, done: null, needed: 0, share: null } as const;
  const direction = { ...by, needed: null, target: null } as const;
  expect(
    page(
      [at("on-track", { code: "level-projected", met: true, yearlyChange: 0 }, by)],
      [at("far-behind", { code: "level-projected", met: false, yearlyChange: -0.5 }, by)],
      [at("right-way", { code: "recent-direction", yearlyChange: -0.25, lastChange: 0.1 }, direction)],
      [
        at(
          "unchanged",
          { code: "recent-direction", yearlyChange: 0, lastChange: 0 },
          { ...direction, direction: "increase" },
        ),
      ],
      [at("not-assessable", { code: "too-few-outcomes", found: 3, required: 4 }, by)],
      [at("not-assessable", { code: "too-few-outcomes", found: 1, required: 4 }, { ...by, current: null })],
    ),
  ).toMatchInlineSnapshot(`
    "Senaste utfall är 8,6 % (2021). Andelen ska vara högst 8,0 % varje år, och så är det. Under de senaste 4 utfallen har andelen i genomsnitt varken ökat eller minskat.
    Senaste utfall är 8,6 % (2021). Andelen ska vara högst 8,0 % varje år, och så är det inte. Under de senaste 4 utfallen har andelen i genomsnitt minskat med 0,50 procentenheter om året.
    Senaste utfall är 8,6 % (2021). Under de senaste 4 utfallen har andelen i genomsnitt minskat med 0,25 procentenheter om året. Den senaste förändringen är +0,1 procentenheter. Målet är att andelen ska minska.
    Senaste utfall är 8,6 % (2021). Under de senaste 4 utfallen har andelen i genomsnitt varken ökat eller minskat. Den senaste förändringen är 0 procentenheter. Målet är att andelen ska öka.
    Senaste utfall är 8,6 % (2021). Kan inte bedömas med framskrivning: det krävs minst 4 utfall, och det finns 3.
    Kan inte bedömas med framskrivning: det krävs minst 4 utfall, och det finns 1."
  `);
});

test("a level for every year is told without a baseline", () => {
  const level = {
    direction: "increase",
    baseline: null,
    done: null,
    needed: 0,
    share: null,
    target: { value: 90, year: 2022 },
    current: { value: 91.2, year: 2021 },
  } as const;
  expect(
    page(
      [at("on-track", { code: "kept", years: 3 }, level)],
      [at("wrong-way", { code: "not-kept", year: 2021 }, { ...level, current: { value: 88, year: 2021 } })],
      [at("not-assessable", { code: "not-yet-asked", from: 2022 }, level)],
      [at("not-assessable", { code: "no-outcome-since", from: 2020 }, level)],
    ),
  ).toMatchInlineSnapshot(`
    "Senaste utfall är 91,2 % (2021). Andelen ska vara minst 90,0 % varje år, och så har det varit alla 3 år som har följts upp.
    Senaste utfall är 88,0 % (2021). Andelen ska vara minst 90,0 % varje år, men var lägre 2021.
    Kan inte bedömas: nivån ska hållas från och med 2022, och bedömningen avser 2021.
    Kan inte bedömas: det finns inget utfall för Region Blekinge från 2020 till och med 2021."
  `);
});

test("a spread is spoken of as the difference between municipalities", () => {
  const spread: ReasonContext = {
    ...context,
    goal: { ...context.goal, kind: "gap", parts: [{ ...part, measure: { type: "spread", indicator: "N02904" } }] },
  };
  expect(
    page(
      [at("on-track", { code: "pace", required: 0.95 }), spread],
      [at("not-assessable", { code: "spread-of-one-area" }, { current: null }), { ...spread, areaName: "Karlskrona" }],
    ),
  ).toMatchInlineSnapshot(`
    "Skillnaden mellan högsta och lägsta kommun har minskat från 10 procentenheter (2019) till 8,6 procentenheter (2021): −1,4 av −2 procentenheter, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått.
    Kan inte bedömas: skillnaden mellan högsta och lägsta kommun finns bara för kommunerna tillsammans, inte för Karlskrona."
  `);
});

test("what to bear in mind is told after the judgement", () => {
  const trust: ReasonContext = { ...context, indicator: () => ({ title: null, pooledYears: 4, publishedFor: "both" }) };
  expect(
    page(
      [
        at(
          "on-track",
          { code: "pace", required: 0.95 },
          { caveats: [{ code: "overlapping-periods", pooledYears: 4, sharedYears: 2 }] },
        ),
        trust,
      ],
      [
        at(
          "not-assessable",
          { code: "no-target-year-outcome", cause: "closed", closedAfter: 2021 },
          { caveats: [{ code: "succeeded", indicator: "N02904", closedAfter: 2021, successor: "N66077" }] },
        ),
        passed,
      ],
    ),
  ).toMatchInlineSnapshot(`
    "Andelen har minskat från 10,0 % (2016–2019) till 8,6 % (2018–2021): −1,4 av −2 procentenheter, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått. Baslinjen och utfallet delar 2 av 4 år: förändringen är dämpad, och ingen trend anges.
    Kan inte bedömas: utfall för målåret 2022 saknas eftersom serien lades ned efter 2021. Senast kända: 8,6 % (2021), −1,4 av −2 procentenheter, 70 % av vägen. Efterföljaren N66077 är en egen serie, som visas för sig och aldrig räknas ihop med N02904 (till och med 2021)."
  `);
});

test("of several parts the mean of the scores is told by growth rate, and the worst by projection", () => {
  const parts = [part, { ...part, key: "boende", title: "Särskilt boende" }];
  const mean: ReasonContext = { ...context, goal: { ...context.goal, parts, combine: "mean" } };
  const deciding = at("on-track", towards(-0.0726, 1.01));
  const progress: Progress = {
    goal: "blekinge-13",
    area: "0010",
    areaUsed: "0010",
    gender: "T",
    asOf: 2021,
    method: { method: "growth-rate", version: "2" },
    status: "behind",
    certainty: "cannot-say",
    trend: null,
    share: 0.7,
    pace: null,
    reason: { code: "parts", deciding: "boende", met: 0, total: 2, byMean: true },
    result: { ...growth, score: 1.25, value: null },
    deciding,
    example: false,
    parts: [deciding, deciding],
  };
  const weather = at(
    "behind",
    { code: "projected", yearlyChange: -0.48, projected: 8.12, miss: 0.2 },
    { result: projection },
  );
  const projected: Progress = {
    ...progress,
    method: { method: "projection", version: "1" },
    result: projection,
    reason: { code: "parts", deciding: "boende", met: 0, total: 2, byMean: false },
    deciding: weather,
  };
  expect(page([progress, mean], [projected, mean])).toMatchInlineSnapshot(`
    "Genomsnittet av delarnas poäng avgör: 1,3 på skalan från −5 till 5. Ingen av 2 delar är uppnådd. Längst från målet är ”Särskilt boende”. Andelen har minskat från 10,0 % (2019) till 8,6 % (2021): −1,4 av −2 procentenheter, 70 % av vägen. Räknat som tillväxttakt har andelen minskat med 7,3 procent om året. För att nå målet för 2022 (högst 8,0 %) krävs en minskning med 7,2 procent om året. Takten är 101 % av den som krävs.
    Ingen av 2 delar är uppnådd. Avgörande är ”Särskilt boende”. Senaste utfall är 8,6 % (2021). Under de senaste 6 utfallen har andelen i genomsnitt minskat med 0,48 procentenheter om året. Fortsätter det blir andelen 8,1 % 2022, och då saknas 20 % av det som i dag återstår till målet för 2022 (högst 8,0 %)."
  `);
});
