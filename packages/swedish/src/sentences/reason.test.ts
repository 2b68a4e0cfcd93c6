import type { Goal, GoalPart, PartProgress, Progress, Reason } from "@foljsam/domain";
import { expect, test } from "vitest";
import type { ReasonContext } from "./reason-context.ts";
import { context, pageIn, part, poverty, variantsOf } from "./reason.fixture.ts";

const at = variantsOf(poverty);
const page = pageIn(context);

const good: PartProgress = {
  ...poverty,
  direction: "increase",
  baseline: { value: 85.04, year: 2019, source: "Kolada", decidedOn: "2020-06-01", decidedBy: "LSVO" },
  target: { value: 87.04, year: 2022 },
};

const fell = (value: number, year: number, done: number) => ({
  current: { value, year },
  done,
  share: done / -2,
});

const passed: ReasonContext = { ...context, asOf: 2023 };
const inTargetYear: ReasonContext = { ...context, asOf: 2022 };

const pace = { code: "pace", required: 0.95 } as const;
const missed = { code: "missed-in-target-year" } as const;

test("before the target year the sentence tells the change, the share of the way and whether the pace is enough", () => {
  expect(
    page(
      [poverty],
      [at("behind", pace, { ...fell(8.668342, 2021, -0.8), pace: 0.6 })],
      [at("far-behind", pace, { ...fell(9.268342, 2021, -0.2), pace: 0.15 })],
      [at("far-behind", pace, { ...fell(9.5, 2021, 0), pace: 0 })],
      [at("wrong-way", pace, { ...fell(9.9, 2021, 0.4), pace: -0.3 })],
      [at("achieved", { code: "met-before-target-year", turning: false }, fell(7.268342, 2021, -2.2))],
      [at("achieved-turning", { code: "met-before-target-year", turning: true }, fell(7.4, 2021, -2.1))],
    ),
  ).toMatchInlineSnapshot(`
    "Andelen har minskat från 9,5 % (2019) till 8,1 % (2021): −1,4 av −2 procentenheter, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått.
    Andelen har minskat från 9,5 % (2019) till 8,7 % (2021): −0,8 av −2 procentenheter, 40 % av vägen. Takten räcker inte för att nå målet 2022: den är 60 % av den som krävs.
    Andelen har minskat från 9,5 % (2019) till 9,3 % (2021): −0,2 av −2 procentenheter, 10 % av vägen. Takten är långt ifrån tillräcklig för att nå målet 2022: den är 15 % av den som krävs.
    Andelen är oförändrad, 9,5 % både 2019 och 2021: 0 av −2 procentenheter. Takten är långt ifrån tillräcklig för att nå målet 2022: den är 0 % av den som krävs.
    Andelen har ökat från 9,5 % (2019) till 9,9 % (2021): +0,4 procentenheter i stället för −2 procentenheter. Det är åt fel håll: målet för 2022 är högst 7,5 %.
    Andelen har minskat från 9,5 % (2019) till 7,3 % (2021): −2,2 av −2 procentenheter, 110 % av vägen. Målet för 2022 (högst 7,5 %) är redan nått.
    Andelen har minskat från 9,5 % (2019) till 7,4 % (2021): −2,1 av −2 procentenheter, 105 % av vägen. Målet för 2022 (högst 7,5 %) är redan nått, men de senaste åren har utvecklingen gått åt fel håll."
  `);
});

test("in the target year, and after it, the sentence says whether the target was met", () => {
  const met = at("achieved", { code: "met-in-target-year" }, { ...fell(7.4, 2022, -2.1), pace: null });
  const partly = at("partly-achieved", missed, { ...fell(8.0, 2022, -1.5), pace: null });
  const not = at("not-achieved", missed, { ...fell(9.2, 2022, -0.3), pace: null });
  const still = at("not-achieved", missed, { ...fell(9.5, 2022, 0), pace: null });
  const worse = at("worse-than-baseline", missed, { ...fell(10.1, 2022, 0.6), pace: null });
  const verdicts = [met, partly, not, still, worse];
  expect(page(...verdicts.map((row) => [row, inTargetYear] as [PartProgress, ReasonContext]))).toMatchInlineSnapshot(`
    "Andelen har minskat från 9,5 % (2019) till 7,4 % (2022): −2,1 av −2 procentenheter, 105 % av vägen. Målet för 2022 (högst 7,5 %) är nått.
    Andelen har minskat från 9,5 % (2019) till 8,0 % (2022): −1,5 av −2 procentenheter, 75 % av vägen. Målet för 2022 (högst 7,5 %) är delvis nått.
    Andelen har minskat från 9,5 % (2019) till 9,2 % (2022): −0,3 av −2 procentenheter, 15 % av vägen. Målet för 2022 (högst 7,5 %) är inte nått.
    Andelen är oförändrad, 9,5 % både 2019 och 2022: 0 av −2 procentenheter. Målet för 2022 (högst 7,5 %) är inte nått.
    Andelen har ökat från 9,5 % (2019) till 10,1 % (2022): +0,6 procentenheter i stället för −2 procentenheter. Utfallet är sämre än baslinjen och målet för 2022 (högst 7,5 %) är inte nått."
  `);
  expect(page(...verdicts.map((row) => [row, passed] as [PartProgress, ReasonContext]))).toMatchInlineSnapshot(`
    "Andelen har minskat från 9,5 % (2019) till 7,4 % (2022): −2,1 av −2 procentenheter, 105 % av vägen. Målet för 2022 (högst 7,5 %) nåddes.
    Andelen har minskat från 9,5 % (2019) till 8,0 % (2022): −1,5 av −2 procentenheter, 75 % av vägen. Målet för 2022 (högst 7,5 %) nåddes delvis.
    Andelen har minskat från 9,5 % (2019) till 9,2 % (2022): −0,3 av −2 procentenheter, 15 % av vägen. Målet för 2022 (högst 7,5 %) nåddes inte.
    Andelen är oförändrad, 9,5 % både 2019 och 2022: 0 av −2 procentenheter. Målet för 2022 (högst 7,5 %) nåddes inte.
    Andelen har ökat från 9,5 % (2019) till 10,1 % (2022): +0,6 procentenheter i stället för −2 procentenheter. Utfallet blev sämre än baslinjen och målet för 2022 (högst 7,5 %) nåddes inte."
  `);
});

test("a goal of direction says which way is wanted, before and after the target year", () => {
  const age = {
    unit: "years",
    target: null,
    needed: null,
    share: null,
    pace: null,
    direction: "increase",
    baseline: { ...good.baseline, value: 84.0, year: 2019 } as PartProgress["baseline"],
  } as const;
  const direction = { code: "direction" } as const;
  expect(
    page(
      [at("right-way", direction, { ...age, current: { value: 84.3, year: 2021 }, done: 0.3 })],
      [at("unchanged", direction, { ...age, current: { value: 84.04, year: 2021 }, done: 0 })],
      [at("wrong-way", direction, { ...age, current: { value: 83.6, year: 2021 }, done: -0.4 })],
      [at("achieved", direction, { ...age, current: { value: 84.3, year: 2022 }, done: 0.3 }), passed],
      [at("worse-than-baseline", direction, { ...age, current: { value: 83.6, year: 2022 }, done: -0.4 }), passed],
    ),
  ).toMatchInlineSnapshot(`
    "Värdet har ökat från 84,0 år (2019) till 84,3 år (2021): +0,3 år. Det är åt rätt håll: värdet ska öka.
    Värdet är oförändrat, 84,0 år både 2019 och 2021. Målet är att värdet ska öka.
    Värdet har minskat från 84,0 år (2019) till 83,6 år (2021): −0,4 år. Det är åt fel håll: värdet ska öka.
    Värdet har ökat från 84,0 år (2019) till 84,3 år (2022): +0,3 år. Det är åt rätt håll: värdet ska öka.
    Värdet har minskat från 84,0 år (2019) till 83,6 år (2022): −0,4 år. Det är åt fel håll: värdet ska öka."
  `);
});

test("a gap is spoken of as a difference, in percentage points when its figures are percent", () => {
  const gap = (measure: GoalPart["measure"]): ReasonContext => ({
    ...context,
    goal: { ...context.goal, kind: "gap", parts: [{ ...part, measure, change: null }] },
    indicator: (id) => ({
      title: id === "N00925" ? "Medellivslängd kvinnor, år" : "Medellivslängd män, år",
      pooledYears: 5,
      publishedFor: "both",
    }),
  });
  const figures = {
    baseline: { ...poverty.baseline, value: 3.9, year: 2019 } as PartProgress["baseline"],
    current: { value: 3.6, year: 2021 },
    done: -0.3,
    needed: null,
    share: null,
  };
  const direction = { code: "direction" } as const;
  const years = at("right-way", direction, { ...figures, unit: "years", indicators: ["N00925", "N00923"] });
  const equal = { ...figures, current: { value: 3.9, year: 2021 }, done: 0 };
  expect(
    page(
      [years, gap({ type: "gap", indicators: ["N00925", "N00923"] })],
      [at("right-way", direction, figures), gap({ type: "gender-gap", indicator: "N02904" })],
      [at("unchanged", direction, equal), gap({ type: "gender-gap", indicator: "N02904" })],
    ),
  ).toMatchInlineSnapshot(`
    "Skillnaden mellan ”Medellivslängd kvinnor, år” och ”Medellivslängd män, år” har minskat från 3,9 år (2015–2019) till 3,6 år (2017–2021): −0,3 år. Det är åt rätt håll: skillnaden ska minska.
    Skillnaden mellan kvinnor och män har minskat från 3,9 procentenheter (2015–2019) till 3,6 procentenheter (2017–2021): −0,3 procentenheter. Det är åt rätt håll: skillnaden ska minska.
    Skillnaden mellan kvinnor och män är oförändrad, 3,9 procentenheter både 2015–2019 och 2017–2021. Målet är att skillnaden ska minska."
  `);
});

test("a level to keep says whether it has been kept every year", () => {
  const keep = { ...good, needed: 0, share: null, pace: null, target: { value: 85.04, year: 2022 } };
  const now = { ...keep, current: { value: 86.2, year: 2021 }, done: 1.2 };
  expect(
    page(
      [{ ...now, status: "on-track", reason: { code: "kept", years: 2 } }],
      [{ ...now, status: "on-track", reason: { code: "kept", years: 1 } }],
      [{ ...now, status: "behind", reason: { code: "not-kept", year: 2020 } }],
    ),
  ).toMatchInlineSnapshot(`
    "Andelen har ökat från 85,0 % (2019) till 86,2 % (2021): +1,2 procentenheter. Andelen ska vara minst 85,0 % varje år, och så har det varit båda åren som har följts upp.
    Andelen har ökat från 85,0 % (2019) till 86,2 % (2021): +1,2 procentenheter. Andelen ska vara minst 85,0 % varje år, och så har det varit det år som har följts upp.
    Andelen har ökat från 85,0 % (2019) till 86,2 % (2021): +1,2 procentenheter. Andelen ska vara minst 85,0 % varje år, men var lägre 2020."
  `);
});

test("what cannot be judged says why, and the last known figure where there is one", () => {
  const none = { baseline: null, current: null, target: null, done: null, needed: null, share: null, pace: null };
  const not = (reason: Reason, figures: Partial<PartProgress> = none) => at("not-assessable", reason, figures);
  const men: ReasonContext = { ...context, areaName: "Ronneby", gender: "M" };
  const regionsOnly: ReasonContext = {
    ...men,
    indicator: () => ({ title: null, pooledYears: 1, publishedFor: "regions" }),
  };
  const shown = { current: poverty.current };
  expect(
    page(
      [not({ code: "no-target-year-outcome", cause: "closed", closedAfter: 2021 }, { pace: null }), passed],
      [not({ code: "no-target-year-outcome", cause: "late" }, { pace: null }), inTargetYear],
      [not({ code: "no-target-year-outcome", cause: "missing" }), passed],
      [not({ code: "baseline-undecided" }, { ...none, ...shown }), { ...context, areaName: "Olofström" }],
      [not({ code: "unit-differs", goalUnit: "per-1000", indicatorUnit: "per-100000" })],
      [not({ code: "unit-differs", goalUnit: "percent", indicatorUnit: "mean" }, { ...none, ...shown, unit: "mean" })],
      [not({ code: "unit-unknown" })],
      [not({ code: "no-outcome" }), men],
      [not({ code: "no-outcome-after-baseline" }, { ...none, baseline: poverty.baseline })],
      [not({ code: "before-baseline" }, { ...none, baseline: poverty.baseline }), { ...context, asOf: 2018 }],
      [not({ code: "not-published-for-area" }), regionsOnly],
      [not({ code: "not-published-for-area" }), { ...regionsOnly, indicator: () => undefined }],
      [not({ code: "not-divided-by-gender" }), men],
      [not({ code: "no-measure" })],
      [not({ code: "no-measure" }), { ...context, goal: { ...context.goal, kind: "self-assessment" } }],
      [
        at(
          "paused",
          { code: "series-break", year: 2021, explanation: "ny enkät." },
          { done: null, share: null, pace: null },
        ),
      ],
      [at("paused", { code: "series-break", year: 2021, explanation: "ny enkät" }, none)],
    ),
  ).toMatchInlineSnapshot(`
    "Kan inte bedömas: utfall för målåret 2022 saknas eftersom serien lades ned efter 2021. Senast kända: 8,1 % (2021), −1,4 av −2 procentenheter, 70 % av vägen.
    Kan inte bedömas: utfall för målåret 2022 har ännu inte kommit in. Senast kända: 8,1 % (2021), −1,4 av −2 procentenheter, 70 % av vägen.
    Kan inte bedömas: utfall för målåret 2022 saknas.
    Kan inte bedömas: ingen baslinje är fastställd för Olofström. Senast kända: 8,1 % (2021).
    Kan inte bedömas: målet är uttryckt per 1 000 men indikatorn per 100 000, och ingen omräkning är beslutad.
    Kan inte bedömas: målet är uttryckt i procentenheter men indikatorn som medelvärde, och ingen omräkning är beslutad. Senast kända: 8,1 (2021).
    Kan inte bedömas: indikatorns enhet är inte känd.
    Kan inte bedömas: det finns inget utfall för män i Ronneby till och med 2021.
    Kan inte bedömas: det finns inget utfall efter baslinjen, 9,5 % (2019).
    Kan inte bedömas: baslinjen gäller 2019, och bedömningen avser 2018.
    Kan inte bedömas: indikatorn publiceras bara för regioner, inte för Ronneby.
    Kan inte bedömas: indikatorn publiceras inte för Ronneby.
    Kan inte bedömas: indikatorn redovisas inte uppdelad på kön.
    Kan inte bedömas: målet har ännu ingen indikator.
    Kan inte bedömas med siffror: målet följs upp genom samverkansgruppens egen bedömning.
    Bedömningen är pausad: utfall från och med 2021 kan inte jämföras med tidigare (ny enkät). Baslinjen är 9,5 % (2019) och senaste utfall 8,1 % (2021).
    Bedömningen är pausad: utfall från och med 2021 kan inte jämföras med tidigare (ny enkät)."
  `);
});

test("a gap between women and men is not said of one of them", () => {
  const gap = { ...part, measure: { type: "gender-gap", indicator: "N02904" } } as const;
  const goal = { ...context.goal, parts: [gap] };
  const undivided = at("not-assessable", { code: "not-divided-by-gender" }, { current: null, done: null, share: null });
  expect(page([undivided, { ...context, goal, gender: "K" }], [undivided, { ...context, goal }]))
    .toMatchInlineSnapshot(`
    "Kan inte bedömas: skillnaden mellan kvinnor och män kan inte delas upp på kön.
    Kan inte bedömas: indikatorn redovisas inte uppdelad på kön."
  `);
});

test("every unit has its own noun and its own way of telling a difference", () => {
  const inUnit = (unit: PartProgress["unit"], decimals: number): [PartProgress] => [{ ...poverty, unit, decimals }];
  const falls = {
    unit: "per-100000",
    baseline: { ...poverty.baseline, value: 4210.4 } as PartProgress["baseline"],
    current: { value: 3890.1, year: 2021 },
    done: -320.3,
    needed: -1000,
    share: 0.3203,
    pace: 0.48,
    status: "far-behind",
  } as const;
  expect(
    page(
      [{ ...poverty, ...falls }],
      inUnit("index", 1),
      inUnit("mean", 2),
      inUnit("kronor", 0),
      inUnit("count", 0),
      inUnit("per-1000", 1),
    ),
  ).toMatchInlineSnapshot(`
    "Antalet har minskat från 4 210,4 per 100 000 (2019) till 3 890,1 per 100 000 (2021): −320,3 av −1 000 per 100 000, 32 % av vägen. Takten är långt ifrån tillräcklig för att nå målet 2022: den är 48 % av den som krävs.
    Indexet har minskat från 9,5 (2019) till 8,1 (2021): −1,4 av −2 indexenheter, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått.
    Medelvärdet har minskat från 9,47 (2019) till 8,06 (2021): −1,40 av −2 enheter, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått.
    Beloppet har minskat från 9 kronor (2019) till 8 kronor (2021): −1 av −2 kronor, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått.
    Antalet har minskat från 9 (2019) till 8 (2021): −1 av −2, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått.
    Antalet har minskat från 9,5 per 1 000 (2019) till 8,1 per 1 000 (2021): −1,4 av −2 per 1 000, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått."
  `);
});

test("an inverted indicator, a stand-in and pooled years are told", () => {
  const trust: ReasonContext = {
    ...context,
    goal: {
      ...context.goal,
      parts: [{ ...part, measure: { type: "indicator", indicator: "U01413", inverted: true } }],
    },
    standIn: "ovägt medel av kommunerna",
    indicator: () => ({ title: null, pooledYears: 4, publishedFor: "both" }),
  };
  expect(page([poverty, trust])).toMatchInlineSnapshot(
    `"Andelen har minskat från 9,5 % (2016–2019) till 8,1 % (2018–2021): −1,4 av −2 procentenheter, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått. Indikatorn mäter motsatsen till det målet talar om, så andelen ska minska. Siffrorna avser ovägt medel av kommunerna."`,
  );
});

test("a goal of several parts counts those that are met and tells of the deciding one", () => {
  const parts: Goal["parts"] = [part, { ...part, key: "boende", title: "Särskilt boende" }];
  const progress = (met: number, deciding: string, byMean = false): Progress => ({
    goal: "blekinge-13",
    area: "0010",
    areaUsed: "0010",
    gender: "T",
    asOf: 2021,
    method: { method: "linear-pace", version: "1" },
    status: "on-track",
    certainty: "cannot-say",
    trend: null,
    share: 0.7,
    pace: 1.05,
    reason: { code: "parts", deciding, met, total: 2, byMean },
    result: null,
    deciding: { ...poverty, part: deciding },
    example: false,
    parts: [poverty, { ...poverty, status: "right-way" }],
  });
  const all: ReasonContext = { ...context, goal: { ...context.goal, parts } };
  const mean: ReasonContext = { ...all, goal: { ...all.goal, combine: "mean" } };
  const directions: ReasonContext = {
    ...all,
    goal: { ...all.goal, parts: parts.map((each) => ({ ...each, change: null })) },
  };
  const single: Progress = { ...progress(0, "hushall"), reason: poverty.reason, parts: [poverty] };
  const lost = at("not-assessable", { code: "no-outcome" }, { part: "boende", current: null, done: null, share: null });
  const none: Progress = { ...single, reason: { code: "no-measure" }, deciding: null, parts: [] };
  expect(
    page(
      [progress(0, "hushall"), all],
      [progress(1, "boende"), all],
      [progress(2, "boende"), all],
      [progress(1, "boende", true), mean],
      [progress(1, "boende"), directions],
      [{ ...progress(1, "boende"), deciding: lost }, mean],
      [single],
      [none],
    ),
  ).toMatchInlineSnapshot(`
    "Ingen av 2 delar är uppnådd. Avgörande är ”Hushåll”. Andelen har minskat från 9,5 % (2019) till 8,1 % (2021): −1,4 av −2 procentenheter, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått.
    1 av 2 delar är uppnådd. Avgörande är ”Särskilt boende”. Andelen har minskat från 9,5 % (2019) till 8,1 % (2021): −1,4 av −2 procentenheter, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått.
    Båda delarna är uppnådda. Avgörande är ”Särskilt boende”. Andelen har minskat från 9,5 % (2019) till 8,1 % (2021): −1,4 av −2 procentenheter, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått.
    Genomsnittet av delarna avgör: 70 % av vägen. 1 av 2 delar är uppnådd. Längst från målet är ”Särskilt boende”. Andelen har minskat från 9,5 % (2019) till 8,1 % (2021): −1,4 av −2 procentenheter, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått.
    1 av 2 delar går åt rätt håll. Avgörande är ”Särskilt boende”. Andelen har minskat från 9,5 % (2019) till 8,1 % (2021): −1,4 av −2 procentenheter, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått.
    1 av 2 delar är uppnådd. Avgörande är ”Särskilt boende”. Kan inte bedömas: det finns inget utfall för Region Blekinge till och med 2021.
    Andelen har minskat från 9,5 % (2019) till 8,1 % (2021): −1,4 av −2 procentenheter, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått.
    Kan inte bedömas: målet har ännu ingen indikator."
  `);
});

test("what is not shown is told as that: the outcome, the baseline, and the outcome of the target year", () => {
  const none = { baseline: null, current: null, target: null, done: null, needed: null, share: null, pace: null };
  const not = (reason: Reason, figures: Partial<PartProgress> = none) => at("not-assessable", reason, figures);
  const women: ReasonContext = { ...context, areaName: "Ronneby", gender: "K" };
  const caveats = [{ code: "outcome-suppressed", year: 2022, judgedOn: 2021 }] as const;
  expect(
    page(
      [not({ code: "outcome-suppressed", year: 2021 }), women],
      [not({ code: "baseline-suppressed" }, { ...none, current: poverty.current }), women],
      [not({ code: "no-target-year-outcome", cause: "suppressed" }, { pace: null }), passed],
      [at("on-track", { code: "pace", required: 0.95 }, { caveats })],
    ),
  ).toMatchInlineSnapshot(`
    "Kan inte bedömas: utfallet för kvinnor i Ronneby 2021 visas inte (sekretess).
    Kan inte bedömas: baslinjen för kvinnor i Ronneby visas inte (sekretess). Senast kända: 8,1 % (2021).
    Kan inte bedömas: utfallet för målåret 2022 visas inte (sekretess). Senast kända: 8,1 % (2021), −1,4 av −2 procentenheter, 70 % av vägen.
    Andelen har minskat från 9,5 % (2019) till 8,1 % (2021): −1,4 av −2 procentenheter, 70 % av vägen. Takten räcker för att nå målet 2022, men målet är ännu inte nått. Utfallet för 2022 visas inte (sekretess). Bedömningen bygger på det för 2021."
  `);
});
