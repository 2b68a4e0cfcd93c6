import type { Database } from "@foljsam/database";
import { expect, test } from "vitest";
import { onPostgres, rolledBack, sharedDatabase, withFreshDatabase } from "../../../../test/postgres/database.ts";
import { figures, load, prepare, row } from "./figures.fixture.ts";
import type { ObservationFilter } from "./observation-stream.ts";
import { streamObservations } from "./observation-stream.ts";
import type { SeriesFilter } from "./series.ts";
import { loadSeries } from "./series.ts";
import { undoImport } from "./undo.ts";

async function loadSome(db: Database): Promise<void> {
  await prepare(db);
  await load(db, [
    row(9.5, { numerator: 19, denominator: 200 }),
    row(10, { year: 2019, line: 3 }),
    row(11, { gender: "K", line: 4 }),
    row("suppressed", { area: "1080", line: 5 }),
    row(82, { indicator: "N00925", area: "1080", line: 6 }),
  ]);
  await load(db, [row(9.6)]);
  await undoImport(db, 2, { by: "Maja" });
}

async function streamed(db: Database, filter?: ObservationFilter) {
  const all = [];
  for await (const batch of streamObservations(db, filter)) all.push(...batch);
  return all;
}

onPostgres("observations out of the database", () => {
  const shared = sharedDatabase();

  test(
    "an observation is streamed with the run, file and line it came from",
    rolledBack(shared, async (db) => {
      await loadSome(db);
      expect(await streamed(db, { indicators: ["N02904"], areas: ["0010"], from: 2020, gender: "T" })).toEqual([
        {
          indicator: "N02904",
          area: "0010",
          year: 2020,
          gender: "T",
          value: 9.5,
          missing: null,
          numerator: 19,
          denominator: 200,
          run: 3,
          sourceRun: 1,
          line: 2,
          example: false,
          hidden: false,
          source: null,
          comment: null,
        },
      ]);
    }),
  );

  test.each([
    [
      {},
      ["N00925 1080 2020 T", "N02904 0010 2019 T", "N02904 0010 2020 K", "N02904 0010 2020 T", "N02904 1080 2020 T"],
    ],
    [{ indicators: ["N00925"] }, ["N00925 1080 2020 T"]],
    [{ areas: ["1080"] }, ["N00925 1080 2020 T", "N02904 1080 2020 T"]],
    [{ gender: "K" }, ["N02904 0010 2020 K"]],
    [{ to: 2019 }, ["N02904 0010 2019 T"]],
    [{ from: 2020, indicators: ["N02904"], areas: ["1080"] }, ["N02904 1080 2020 T"]],
    [{ indicators: [] }, []],
    [{ asOfRun: 0 }, []],
  ] satisfies [ObservationFilter, string[]][])("of %j just those are streamed, in order", (filter, expected) =>
    rolledBack(shared, async (db) => {
      await loadSome(db);
      const keys = (await streamed(db, filter)).map((each) =>
        [each.indicator, each.area, each.year, each.gender].join(" "),
      );
      expect(keys).toEqual(expected);
    })(),
  );

  test("a reader who stops early gives the connection back", () =>
    withFreshDatabase(async ({ db }) => {
      await prepare(db);
      const years = Array.from({ length: 200 }, (_, index) => 1900 + index);
      const areas = ["0010", "1080", "1082"];
      const genders = ["T", "K", "M"] as const;
      const rows = areas.flatMap((area) =>
        genders.flatMap((gender) => years.map((year) => row(year, { area, gender, year }))),
      );
      const more = rows.map((each) => ({ ...each, indicator: "N00925" }));
      await load(db, [...rows, ...more]);
      for (let reader = 0; reader < 11; reader += 1) {
        for await (const batch of streamObservations(db)) {
          expect(batch).toHaveLength(2000);
          break;
        }
      }
      expect(await streamed(db)).toHaveLength(3600);
      expect(await figures(db)).toMatchObject({ 1900: 1900, 2099: 2099 });
    }));

  test.each([
    [{ indicators: ["N02904"] }, ["N02904 0010 K: 2020", "N02904 0010 T: 2019 2020", "N02904 1080 T: 2020"]],
    [{ indicators: ["N02904", "N00925"], areas: ["1080"] }, ["N00925 1080 T: 2020", "N02904 1080 T: 2020"]],
    [{ indicators: ["N02904"], genders: ["K", "M"] }, ["N02904 0010 K: 2020"]],
    [{ indicators: ["N02904"], areas: [] }, []],
    [{ indicators: [] }, []],
    [{ indicators: ["N02904"], asOfRun: 0 }, []],
  ] satisfies [SeriesFilter, string[]][])("of %j just those series are loaded, each by year", (filter, expected) =>
    rolledBack(shared, async (db) => {
      await loadSome(db);
      const series = await loadSeries(db, filter);
      const told = series.map(
        ({ indicator, area, gender, points }) =>
          `${indicator} ${area} ${gender}: ${points.map(({ year }) => year).join(" ")}`,
      );
      expect(told).toEqual(expected);
    })(),
  );
});
