import { expect, test } from "vitest";
import { onPostgres, rolledBack, sharedDatabase } from "../../../../test/postgres/database.ts";
import { saveCatalogue } from "./catalogue.ts";
import { load, prepare, row } from "./figures.fixture.ts";
import { searchIndicators } from "./indicator-search.ts";
import { findIndicator, listIndicators } from "./indicators.ts";
import { changeOwnIndicator, createOwnIndicator, type OwnIndicator } from "./own-indicators.ts";

const school: OwnIndicator = {
  title: "Elever som trivs i skolan, egen enkät, andel (%)",
  unit: "percent",
  decimals: 1,
  polarity: "higher",
  byGender: true,
  publishedFor: "municipalities",
  source: "Samverkans egen enkät",
  description: "Årskurs 8, varje vår.",
};
const heading =
  "id;title;unit;byGender;publishedFor;closedAfter;withdrawn;operatingArea;perspective;nextPublication;source;earlierTitles;margin;description";
const catalogue = `${heading}\nE00001;Annan titel;index;false;regions;;true;;;;Kolada;;N00001;\n`;

onPostgres("own indicators", () => {
  const shared = sharedDatabase();

  test(
    "they get ids of their own, one after another, and are found and listed before they have any figure",
    rolledBack(shared, async (db) => {
      await prepare(db);
      expect(await createOwnIndicator(db, school)).toMatchObject({ id: "E00001", own: true, ...school });
      expect((await createOwnIndicator(db, { ...school, title: "Något annat" })).id).toBe("E00002");
      expect((await searchIndicators(db, "trivs skolan")).map(({ id }) => id)).toEqual(["E00001"]);
      expect((await listIndicators(db)).map(({ id }) => id)).toEqual(expect.arrayContaining(["E00001", "E00002"]));
    }),
  );

  test(
    "a title that a living series bears is refused, however it is spelled",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await createOwnIndicator(db, school);
      const again = createOwnIndicator(db, { ...school, title: school.title.toUpperCase() });
      await expect(again).rejects.toMatchObject({ code: "title-taken", facts: { indicator: "E00001" } });
    }),
  );

  test(
    "one can be called and counted otherwise, and is still found by the title it has borne",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await createOwnIndicator(db, school);
      const changed = { ...school, title: "Trivsel i skolan, index", unit: "index", decimals: 0 } as const;
      expect(await changeOwnIndicator(db, "E00001", changed)).toMatchObject({
        ...changed,
        id: "E00001",
        aliases: [school.title],
      });
      expect(await changeOwnIndicator(db, "E00001", school)).toMatchObject({ ...school, aliases: [changed.title] });
      await expect(changeOwnIndicator(db, "N02904", school)).rejects.toMatchObject({ code: "indicator-not-found" });
    }),
  );

  test.each([
    ["unit", { unit: "index" }],
    ["byGender", { byGender: false }],
    ["publishedFor", { publishedFor: "regions" }],
  ] as const)("figures that are loaded contradict another %s, and nothing else", async (field, other) => {
    await rolledBack(shared, async (db) => {
      await prepare(db);
      await createOwnIndicator(db, school);
      const figure = { indicator: "E00001", area: "1080" };
      await load(db, [row(1, figure), row(2, { ...figure, gender: "K", line: 3 })]);
      await expect(changeOwnIndicator(db, "E00001", { ...school, ...other })).rejects.toMatchObject({
        code: "figures-contradict",
        facts: { indicator: "E00001", field },
      });
      expect(await changeOwnIndicator(db, "E00001", { ...school, title: "Annat", decimals: 2 })).toMatchObject({
        title: "Annat",
        decimals: 2,
      });
    })();
  });

  test(
    "a refreshed catalogue never touches them, not even if it had their id",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const own = await createOwnIndicator(db, school);
      await saveCatalogue(db, catalogue);
      expect(await findIndicator(db, "E00001")).toEqual(own);
    }),
  );
});
