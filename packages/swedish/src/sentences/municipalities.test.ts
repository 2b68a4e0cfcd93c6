import type { MunicipalMovement, MunicipalSpread } from "@foljsam/domain";
import { expect, test } from "vitest";
import type { MunicipalContext } from "./municipalities.ts";
import { movementSentence, municipalSpreadSentence, noSpreadSentence, ownMeanSentence } from "./municipalities.ts";

const names = new Map([
  ["1060", "Olofström"],
  ["1080", "Karlskrona"],
  ["1081", "Ronneby"],
  ["1082", "Karlshamn"],
  ["1083", "Sölvesborg"],
]);
const context: MunicipalContext = {
  unit: "percent",
  decimals: 1,
  areaName: (area) => names.get(area) ?? area,
  isGap: false,
};
const [olofström = "", karlskrona = "", ronneby = "", karlshamn = "", sölvesborg = ""] = names.keys();
const plain = (...sentences: readonly string[]) => sentences.map((one) => one.replaceAll("\u00A0", " ")).join("\n");

function moved(facts: Partial<MunicipalMovement>): string {
  return movementSentence(
    { right: [], unchanged: [], wrong: [], unknown: [], certain: [], all: null, ...facts },
    context,
  );
}

test("whether all municipalities have moved the right way, and who has not", () => {
  const all = [...names.keys()];
  expect(
    plain(
      moved({ right: all }),
      moved({ right: all, certain: all }),
      moved({ right: [olofström, karlskrona] }),
      moved({ right: all.slice(0, 4), certain: [karlskrona], wrong: [sölvesborg] }),
      moved({
        right: [karlskrona],
        certain: [karlskrona],
        unchanged: [ronneby],
        wrong: [karlshamn, sölvesborg],
        unknown: [olofström],
      }),
      moved({ wrong: all.slice(0, 3) }),
      moved({ right: [karlskrona], unknown: [ronneby, karlshamn] }),
      moved({ right: [karlskrona], certain: [karlskrona] }),
      moved({ unchanged: [karlskrona] }),
      moved({ wrong: [karlskrona] }),
      moved({ unknown: [karlskrona] }),
      moved({ unknown: all }),
      moved({}),
    ),
  ).toMatchInlineSnapshot(`
    "Alla 5 kommuner har gått åt rätt håll sedan baslinjen.
    Alla 5 kommuner har gått åt rätt håll sedan baslinjen, säkerställt i alla.
    Båda kommunerna har gått åt rätt håll sedan baslinjen.
    4 av 5 kommuner har gått åt rätt håll sedan baslinjen, säkerställt i 1 av dem. Sölvesborg har gått åt fel håll.
    1 av 5 kommuner har gått åt rätt håll sedan baslinjen, säkerställt. Ronneby står still. Karlshamn och Sölvesborg har gått åt fel håll. För Olofström går det inte att säga: baslinje eller jämförbart utfall saknas.
    Ingen av 3 kommuner har gått åt rätt håll sedan baslinjen. Olofström, Karlskrona och Ronneby har gått åt fel håll.
    1 av 3 kommuner har gått åt rätt håll sedan baslinjen. För Ronneby och Karlshamn går det inte att säga: baslinje eller jämförbart utfall saknas.
    Karlskrona har gått åt rätt håll sedan baslinjen, säkerställt.
    Karlskrona står still.
    Karlskrona har gått åt fel håll.
    För Karlskrona går det inte att säga: baslinje eller jämförbart utfall saknas.
    Det går inte att säga åt vilket håll kommunerna har gått: baslinjer eller jämförbara utfall saknas.
    Det går inte att säga åt vilket håll kommunerna har gått: baslinjer eller jämförbara utfall saknas."
  `);
});

const spread: MunicipalSpread = {
  year: 2021,
  lowest: { areas: [olofström], value: 81.9 },
  highest: { areas: [karlskrona], value: 86.1 },
  range: 4.2,
  mean: { value: 84.2345, weighting: "denominators" },
  distance: 1.234,
};

test("how far it is from the highest to the lowest, and what is our own computation with its way of weighing", () => {
  const even = {
    ...spread,
    lowest: { areas: [...names.keys()], value: 84 },
    highest: { areas: [...names.keys()], value: 84 },
    range: 0,
  };
  const shared = { ...spread, highest: { areas: [karlskrona, ronneby], value: 86.1 } };
  const gap = { ...context, isGap: true };
  const unweighted = { ...spread, mean: { ...spread.mean, weighting: "unweighted" } } as const;
  expect(
    plain(
      municipalSpreadSentence(spread, context),
      municipalSpreadSentence(shared, context),
      municipalSpreadSentence(even, context),
      municipalSpreadSentence(spread, gap),
      ownMeanSentence(spread, context),
      ownMeanSentence(unweighted, context),
      ownMeanSentence(
        { ...unweighted, mean: { value: 2550.3, weighting: "unweighted" }, distance: 120.5 },
        { ...context, unit: "per-100000", decimals: 0 },
      ),
    ),
  ).toMatchInlineSnapshot(`
    "2021 är Karlskrona högst (86,1 %) och Olofström lägst (81,9 %): det skiljer 4,2 procentenheter.
    2021 är Karlskrona och Ronneby högst (86,1 %) och Olofström lägst (81,9 %): det skiljer 4,2 procentenheter.
    2021 har alla kommuner samma värde, 84,0 %.
    2021 är Karlskrona högst (86,1 procentenheter) och Olofström lägst (81,9 procentenheter): det skiljer 4,2 procentenheter.
    Tillsammans har kommunerna 84,2 % (egen beräkning, viktat med nämnaren). Vägt på samma sätt ligger kommunerna i genomsnitt 1,2 procentenheter därifrån.
    Kommunernas ovägda medel är 84,2 % (egen beräkning, varje kommun räknas lika). Kommunerna ligger i genomsnitt 1,2 procentenheter därifrån.
    Kommunernas ovägda medel är 2 550 per 100 000 (egen beräkning, varje kommun räknas lika). Kommunerna ligger i genomsnitt 121 per 100 000 därifrån."
  `);
});

test("why no spread is shown", () => {
  const codes = ["not-published-for-area", "not-divided-by-gender", "spread-of-one-area"] as const;
  const told = [...codes.map((code) => noSpreadSentence({ obstacle: { code } })), noSpreadSentence({ obstacle: null })];
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "Indikatorn publiceras inte för kommuner.
    Indikatorn redovisas inte uppdelad på kön.
    Målet följer redan skillnaden mellan kommunerna.
    Skillnaden mellan kommunerna visas inte: det finns inget år när alla har ett utfall."
  `);
});
