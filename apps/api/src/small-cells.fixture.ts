import { type Database, decideBaselines, findCollaboration, saveCollaboration } from "@foljsam/database";
import type { Collaboration, Goal, Indicator } from "@foljsam/domain";
import { type ApiUnderTest, uploadOf } from "./blekinge-api.fixture.ts";
import type { ImportPreviewJson, ImportRunJson } from "./schemas/import.ts";

/** The indicator that the collaboration measures itself, of which some figures tell of few. */
export const own = "E00001";

/** A figure as it is written with a point and with a comma. */
const written = (figures: readonly string[]) =>
  figures.flatMap((figure) => (figure.includes(".") ? [figure, figure.replace(".", ",")] : [figure]));

/** Figures that no answer may hold: women of whom there are two and then three, and the men and the next municipality that would give them away. */
export const secrets: readonly string[] = written([
  "7907",
  "0.0252",
  "7919",
  "0.0378",
  "4013",
  "8123",
  "49.402",
  "3571",
  "6194",
  "57.652",
  "2617",
  "6151",
  "42.545",
]);

/** Totals as they were before a correction, which with what is shown today would give away the women as they were. */
export const earlierTotals: readonly string[] = written([
  "4015",
  "16030",
  "25.046",
  "3573",
  "14101",
  "25.338",
  "10203",
  "28375",
  "35.957",
]);

/** Comments that say in words what the figures would. */
export const comments = ["tre kvinnor", "varav tre"];

const year = 2021;

type Cell = readonly [area: string, gender: "T" | "K" | "M", numerator: number, denominator: number, comment?: string];

/** As it was entered first, and as it was corrected. In every area women and men are all, and the municipalities are the region. */
const first: readonly Cell[] = [
  ["1080", "T", 4015, 16_030],
  ["1080", "K", 2, 7907, "tre kvinnor, av 7907"],
  ["1080", "M", 4013, 8123],
  ["1081", "T", 6188, 12_345],
  ["1081", "K", 3571, 6194],
  ["1081", "M", 2617, 6151, "varav tre är nya"],
  ["0010", "T", 10_203, 28_375],
  ["0010", "K", 3573, 14_101],
  ["0010", "M", 6630, 14_274],
];
const corrected: readonly Cell[] = [
  ["1080", "T", 4016, 16_042, "varav tre kvinnor"],
  ["1080", "K", 3, 7919, "tre kvinnor, av 7919"],
  ["0010", "T", 10_204, 28_387],
  ["0010", "K", 3574, 14_113],
];

/** Blekinge with an own indicator and a goal on it, whose figures have been entered, corrected and decided on; gives back the runs and previews. */
export async function enterSmallCells({ request, database }: ApiUnderTest) {
  const post = (path: string, body: object) =>
    request(`/api/v1/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const commit = async (preview: string, body = {}) =>
    ((await (await post(`imports/${preview}/commit`, body)).json()) as { run: ImportRunJson }).run.run;
  const enter = async (cells: readonly Cell[]) => {
    const rows = cells.map(([area, gender, numerator, denominator, comment = null]) => {
      const counts = { numerator: String(numerator), denominator: String(denominator) };
      return { area, gender, year, value: null, ...counts, source: "Egen enkät 2021", comment };
    });
    return ((await (await post(`indicators/${own}/values`, { rows })).json()) as { preview: string }).preview;
  };

  await post("indicators", {
    title: "Elever som trivs i skolan, egen enkät, andel (%)",
    unit: "percent",
    decimals: 4,
    polarity: "higher",
    byGender: true,
    publishedFor: "both",
    source: "Samverkans enkät",
    description: null,
  });
  const entered = await enter(first);
  const runs = [await commit(entered)];
  await addGoal(database.db);
  const correction = await enter(corrected);
  runs.push(await commit(correction));

  const file = [
    "Nyckeltal;Område;År;Kön;Värde;Täljare;Nämnare;Källa;Kommentar",
    `${own};1080;2021;K;0,03788;4;7919;;`,
    `${own};1082;2021;K;0,03788;;;;`,
    `${own};1082;2021;K;0,02529;;;;`,
    `${own};1082;2020;T;12;;;;`,
  ];
  const uploaded = await request("/api/v1/imports", uploadOf("enkät.csv", file.join("\n")));
  const refused = (await uploaded.json()) as ImportPreviewJson;
  runs.push(await commit(refused.id, { allowPartial: true }));
  const waiting = await enter([["1080", "K", 4, 7919]]);
  return { runs, committed: [entered, correction, refused.id], waiting, refused };
}

const goalId = "blekinge-99";

async function addGoal(db: Database): Promise<void> {
  const blekinge = (await findCollaboration(db, "blekinge")) as Collaboration;
  const [goal] = blekinge.goals;
  const [indicator] = blekinge.indicators;
  const measured: Indicator = {
    ...(indicator as Indicator),
    id: own,
    title: "Elever som trivs i skolan, egen enkät, andel (%)",
    aliases: [],
    decimals: 4,
    byGender: true,
    publishedFor: "both",
    closedAfter: null,
    successor: null,
    breaks: [],
  };
  const part: Goal["parts"][number] = {
    key: "main",
    title: null,
    measure: { type: "indicator", indicator: own, inverted: false },
    direction: "increase",
    change: { amount: 2, unit: "percent", atLeast: true, inIndicatorUnit: null },
    level: null,
  };
  const added: Goal = {
    ...(goal as Goal),
    id: goalId,
    number: 99,
    title: "Fler ska trivas",
    parts: [part],
    targetYear: 2024,
  };
  await saveCollaboration(db, {
    ...blekinge,
    indicators: [...blekinge.indicators, measured],
    goals: [...blekinge.goals, added],
  });
  const decision = { goal: goalId, part: "main", year, decidedOn: "2022-02-01", decidedBy: "LSVO" };
  const women = { area: "1080", gender: "K" as const, value: 0.03788, source: "3 av 7919 enligt enkäten" };
  const all = { area: "1080", gender: "T" as const, value: (100 * 4016) / 16_042, source: "Egen enkät" };
  await decideBaselines(db, [
    { ...decision, ...women },
    { ...decision, ...all },
  ]);
}
