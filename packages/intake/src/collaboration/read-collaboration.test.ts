import { unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyOfBlekinge, copyWith, faultAndPlace, faultOf } from "./altered-blekinge.fixture.ts";
import type { Wrongness } from "./altered-blekinge.fixture.ts";

test.each<Wrongness>([
  {
    wrong: "a line that is not YAML",
    file: "groups.yaml",
    near: "slug: vuxna",
    from: "level: tactical",
    to: "level: tactical: nästan",
    field: null,
    expected: "YAML",
    found: '"level: tactical: nästan"',
  },
  {
    wrong: "an unknown level",
    file: "groups.yaml",
    near: "slug: vuxna",
    from: "level: tactical",
    to: "level: taktisk",
    field: "level",
    expected: "någon av strategic, tactical, operational",
    found: '"taktisk"',
  },
  {
    wrong: "a level without a horizon",
    file: "groups.yaml",
    near: "slug: vuxna",
    from: "level: tactical",
    to: "level: local",
    field: "level",
    expected: "en nivå som står under levels",
    found: '"local"',
  },
  {
    wrong: "a group above that is not there",
    file: "groups.yaml",
    near: "slug: vuxna",
    from: "reportsTo: lsvo",
    to: "reportsTo: ledningen",
    field: "reportsTo",
    expected: "någon av grupperna lsvo",
    found: '"ledningen"',
  },
  {
    wrong: "a group that reports to itself",
    file: "groups.yaml",
    near: "slug: vuxna",
    from: "reportsTo: lsvo",
    to: "reportsTo: vuxna",
    field: "reportsTo",
    expected: "en väg uppåt som tar slut",
    found: "en slinga: vuxna → vuxna",
  },
  {
    wrong: "two groups with one short name",
    file: "groups.yaml",
    near: "slug: aldre",
    from: "slug: aldre",
    to: "slug: vuxna",
    field: "slug",
    expected: "ett kortnamn som ingen annan grupp har",
    found: '"vuxna"',
  },
  {
    wrong: "a short name with Swedish letters",
    file: "groups.yaml",
    near: "slug: aldre",
    from: "slug: aldre",
    to: "slug: äldre",
    field: "slug",
    expected: "ett kortnamn av a–z",
    found: '"äldre"',
  },
  {
    wrong: "a seat for a stranger",
    file: "groups.yaml",
    near: "slug: vuxna",
    from: 'principal: "1082"',
    to: 'principal: "1280"',
    field: "principal",
    expected: "någon av huvudmännen 0010",
    found: '"1280"',
  },
  {
    wrong: "an area code that lost its zeros",
    file: "collaboration.yaml",
    near: "mainArea",
    from: '"0010"',
    to: "10",
    field: "mainArea",
    expected: 'en områdeskod inom citattecken, som "0010"',
    found: "10",
  },
  {
    wrong: "a main area outside the principals",
    file: "collaboration.yaml",
    near: "mainArea",
    from: '"0010"',
    to: '"0012"',
    field: "mainArea",
    expected: "någon av huvudmännens koder 0010",
    found: '"0012"',
  },
  {
    wrong: "a day that is no day",
    file: "collaboration.yaml",
    near: "adoptedOn",
    from: "2021-03-05",
    to: "2021-02-30",
    field: "adoptedOn",
    expected: "ett datum som 2021-03-05",
    found: '"2021-02-30"',
  },
  {
    wrong: "a period that ends before it begins",
    file: "collaboration.yaml",
    near: "period",
    from: "last: 2022",
    to: "last: 2019",
    field: "period.last",
    expected: "ett år som inte är före 2020",
    found: "2019",
  },
  {
    wrong: "an indicator listed twice",
    file: "indicators.yaml",
    near: "id: N80401",
    from: "id: N80401",
    to: "id: U01901",
    field: "id",
    expected: "varje nyckeltal bara en gång",
    found: '"U01901"',
  },
  {
    wrong: "a successor that is not there",
    file: "indicators.yaml",
    near: "id: N02904",
    from: "successor: N66077",
    to: "successor: N66078",
    field: "successor",
    expected: "ett nyckeltal som finns i filen",
    found: '"N66078"',
  },
  {
    wrong: "a title that another indicator has",
    file: "indicators.yaml",
    near: "id: N00923",
    from: "Medellivslängd män, år",
    to: "medellivslängd  kvinnor, år",
    field: "title",
    expected: "en titel som inte redan tillhör N00925",
    found: '"medellivslängd  kvinnor, år"',
  },
  {
    wrong: "a year that cannot be",
    file: "indicators.yaml",
    near: "id: N02904",
    from: "closedAfter: 2021",
    to: "closedAfter: 20211",
    field: "closedAfter",
    expected: "ett årtal mellan 1900 och 2100",
    found: "20211",
  },
  {
    wrong: "a date that no year has",
    file: "annual-cycle.yaml",
    near: "event: annual-report",
    from: "day: 28",
    to: "day: 30",
    field: "day",
    expected: "en dag mellan 1 och 28",
    found: "30",
  },
  {
    wrong: "a rule for a group that is not there",
    file: "annual-cycle.yaml",
    near: "event: annual-report",
    from: "vuxna",
    to: "unga",
    field: "groups",
    expected: "någon av grupperna lsvo",
    found: '"unga"',
  },
])("$wrong stops the reading with its line and field", async (wrongness) => {
  const { fault, file, line } = await faultAndPlace(wrongness);
  const { field, found, expected } = wrongness;
  expect(fault).toMatchObject({ file, line, field, found, expected: expect.stringContaining(expected) });
});

test("a group that reports every year must have a date in the annual cycle", async () => {
  const { dir } = await copyWith({
    file: "annual-cycle.yaml",
    near: "annual-report",
    from: ", vuxna, aldre",
    to: ", aldre",
  });
  expect(await faultOf(dir)).toMatchObject({ file: join(dir, "annual-cycle.yaml"), field: "rules", found: "inget" });
});

test("a missing file is named", async () => {
  const dir = await copyOfBlekinge();
  await unlink(join(dir, "indicators.yaml"));
  expect(await faultOf(dir)).toMatchObject({ file: join(dir, "indicators.yaml"), line: null, found: "ingen fil" });
});

test("a file in another encoding than UTF-8 is refused instead of read wrongly", async () => {
  const dir = await copyOfBlekinge();
  await writeFile(join(dir, "groups.yaml"), Buffer.from("levels: { }\ngroups: [] # \xE4ldre", "latin1"));
  expect(await faultOf(dir)).toMatchObject({ line: null, expected: "text i UTF-8" });
});

test("the message says file, line, field, what was expected and what stood there", async () => {
  const wrong = { file: "goals.yaml", near: "U01901", from: "unit: percent", to: "unit: procent" };
  const { dir, line } = await copyWith(wrong);
  expect((await faultOf(dir)).message).toBe(
    `${join(dir, "goals.yaml")} rad ${line}, fältet change.unit: väntade någon av percent, per-1000, per-10000, per-100000, ` +
      'index, years, count, kronor, mean, hittade "procent"',
  );
});
