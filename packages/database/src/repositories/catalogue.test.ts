import { expect, test } from "vitest";
import { onPostgres, rolledBack, sharedDatabase } from "../../../../test/postgres/database.ts";
import { saveCatalogue } from "./catalogue.ts";
import { blekinge, poverty } from "./collaboration.fixture.ts";
import { load, prepare, row } from "./figures.fixture.ts";
import { searchIndicators } from "./indicator-search.ts";
import { findIndicator, listIndicators } from "./indicators.ts";
import { loadRegister } from "./register.ts";
import { saveCollaboration } from "./save-collaboration.ts";

const heading =
  "id;title;unit;byGender;publishedFor;closedAfter;withdrawn;operatingArea;perspective;nextPublication;source;earlierTitles;margin;description";
const catalogue = [
  heading,
  'N02904;Katalogens titel, andel (%);count;false;regions;;true;Individ- och familjeomsorg;;;SCB;"Barn i fattigdom|Fattiga ""barn""";U01511;Barn i hushåll.',
  "N80401;Kariesfria 3-åringar, andel (%);percent;true;regions;;false;Hälso- och sjukvård;Kvalitet och resultat;2026-04-22;Socialstyrelsen;;;",
  "N80402;Kariesfria 6-åringar, andel (%) (-2020);percent;true;regions;2020;false;Hälso- och sjukvård;;;Socialstyrelsen;;;",
  "U01901;Tobaksrökning i hem med barn, andel (%);percent;false;both;;true;;;;;;;",
  "N00003;Personalkostnader, kr/inv;kronor;false;municipalities;;false;;;;;;;",
].join("\n");

onPostgres("the catalogue of indicators", () => {
  const shared = sharedDatabase();
  const found = async (db: Parameters<typeof searchIndicators>[0], search: string) =>
    (await searchIndicators(db, search)).map(({ id }) => id);

  test(
    "it is loaded when it has changed, and only then",
    rolledBack(shared, async (db) => {
      expect(await saveCatalogue(db, catalogue)).toBe(true);
      expect(await saveCatalogue(db, catalogue)).toBe(false);
      expect(await findIndicator(db, "N80401")).toEqual({
        id: "N80401",
        title: "Kariesfria 3-åringar, andel (%)",
        aliases: [],
        unit: "percent",
        decimals: 1,
        polarity: "none",
        byGender: true,
        publishedFor: "regions",
        pooledYears: 1,
        closedAfter: null,
        successor: null,
        margin: null,
        breaks: [],
        source: "Socialstyrelsen",
        operatingArea: "Hälso- och sjukvård",
        perspective: "Kvalitet och resultat",
        nextPublication: "2026-04-22",
        description: null,
        withdrawn: false,
        own: false,
      });
      expect((await findIndicator(db, "N00003"))?.decimals).toBe(0);
      expect(await saveCatalogue(db, catalogue.replace("Kariesfria 3", "Friska 3"))).toBe(true);
      expect((await findIndicator(db, "N80401"))?.title).toBe("Friska 3-åringar, andel (%)");
    }),
  );

  test(
    "what a collaboration has reviewed stays, and takes only the catalogue's own facts, of which a margin is never lost",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await saveCatalogue(db, catalogue);
      const reviewed = {
        ...poverty,
        aliases: [...poverty.aliases, "Barn i fattigdom", 'Fattiga "barn"'],
        margin: "U01511",
        withdrawn: true,
        description: "Barn i hushåll.",
      };
      expect(await findIndicator(db, "N02904")).toMatchObject(reviewed);
      await saveCollaboration(db, blekinge);
      expect(await findIndicator(db, "N02904")).toMatchObject(reviewed);
      await saveCatalogue(db, catalogue.replace("U01511", ""));
      expect((await findIndicator(db, "N02904"))?.margin).toBe("U01511");
    }),
  );

  test(
    "nothing that a new catalogue lacks is deleted, and an id that came in a file gets its title",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(1, { indicator: "N00003" }), row(2, { indicator: "U99999", line: 3 })]);
      await saveCatalogue(db, catalogue);
      await saveCatalogue(db, heading);
      const { indicators } = await loadRegister(db);
      expect(indicators.map(({ id }) => id)).toEqual([
        "N00003",
        "N00925",
        "N02904",
        "N80401",
        "N80402",
        "U01901",
        "U99999",
      ]);
      expect(indicators[0]).toMatchObject({ title: "Personalkostnader, kr/inv", unit: "kronor", decimals: 0 });
      expect((await listIndicators(db)).map(({ id }) => id)).toEqual(["N00003", "N00925", "N02904", "U99999"]);
    }),
  );

  test.each([
    ["an unknown unit", catalogue.replace(";kronor;", ";kr;"), /catalogue_unit_check/],
    ["another heading", catalogue.replace("closedAfter", "closed"), /column name mismatch/],
  ])("a catalogue with %s is refused whole", async (_, csv, why) => {
    await rolledBack(shared, async (db) => {
      await expect(saveCatalogue(db, csv)).rejects.toThrow(why);
      expect((await loadRegister(db)).indicators).toEqual([]);
    })();
  });

  test.each([
    ["an id, whatever its case", "n80401", ["N80401"]],
    ["words in any order, the living series first", "andel kariesfria", ["N80401", "N80402"]],
    ["the beginning of a word", "karies 6", ["N80402"]],
    ["the end of a compound", "rökning", ["U01901"]],
    ["letters without rings and dots", "tobaksrokning", ["U01901"]],
    ["an earlier title of the catalogue", "fattiga", ["N02904"]],
    ["an earlier title that the collaboration names", "barnfattigdom", ["N02904"]],
    ["words that no title has together", "kariesfria rökning", []],
    ["signs alone", " % ", []],
    ["what looks like a pattern", "%_", []],
  ])("a search finds %s", async (_, search, ids) => {
    await rolledBack(shared, async (db) => {
      await prepare(db);
      await saveCatalogue(db, catalogue);
      expect(await found(db, search)).toEqual(ids);
    })();
  });
});
