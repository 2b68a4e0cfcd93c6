import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyWith, faultAndPlace } from "./altered-blekinge.fixture.ts";
import type { Wrongness } from "./altered-blekinge.fixture.ts";
import { readCollaboration } from "./read-collaboration.ts";

test.each<Wrongness>([
  {
    wrong: "a unit that is no unit",
    file: "goals.yaml",
    near: "number: 4\n    goalArea: god-och",
    from: "unit: percent",
    to: "unit: procent",
    field: "change.unit",
    expected: "någon av percent, per-1000",
    found: '"procent"',
  },
  {
    wrong: "an amount written as words",
    file: "goals.yaml",
    near: "U01901",
    from: "amount: 2",
    to: "amount: två",
    field: "change.amount",
    expected: "ett tal större än noll",
    found: '"två"',
  },
  {
    wrong: "an amount with a sign",
    file: "goals.yaml",
    near: "U01901",
    from: "amount: 2",
    to: "amount: -2",
    field: "change.amount",
    expected: "ett tal större än noll",
    found: "-2",
  },
  {
    wrong: "more decimals than the indicator shows",
    file: "goals.yaml",
    near: "N02904",
    from: "amount: 2",
    to: "amount: 2.25",
    field: "change.amount",
    expected: "högst 1 decimaler, som N02904 visas med",
    found: "2.25",
  },
  {
    wrong: "a missing field",
    file: "goals.yaml",
    near: "U01901",
    from: ", atLeast: true",
    to: "",
    field: "change.atLeast",
    expected: "true eller false",
    found: "ingenting",
  },
  {
    wrong: "a field nobody knows",
    file: "goals.yaml",
    near: "N02904",
    from: "direction: decrease",
    to: "riktning: decrease",
    field: "riktning",
    expected: "någon av uppgifterna key, title, indicator",
    found: '"riktning"',
  },
  {
    wrong: "the same field twice",
    file: "goals.yaml",
    near: "number: 20",
    from: "wording:",
    to: "title: En gång till\n    wording:",
    field: null,
    expected: "varje uppgift bara en gång",
    found: '"title: En gång till"',
  },
  {
    wrong: "a goal number used twice",
    file: "goals.yaml",
    near: "number: 14",
    from: "number: 14",
    to: "number: 13",
    field: "number",
    expected: "14: målen numreras",
    found: "13",
  },
  {
    wrong: "a goal area that is not there",
    file: "goals.yaml",
    near: "number: 20",
    from: "hallbart-och-uthalligt",
    to: "hallbart",
    field: "goalArea",
    expected: "något av målområdena god-och-jamlik-halsa",
    found: '"hallbart"',
  },
  {
    wrong: "a group that is not there",
    file: "goals.yaml",
    near: "number: 20",
    from: "group: barn-och-unga",
    to: "group: barn",
    field: "group",
    expected: "någon av grupperna lsvo",
    found: '"barn"',
  },
  {
    wrong: "an indicator that is not there",
    file: "goals.yaml",
    near: "number: 20",
    from: "N02904",
    to: "N02905",
    field: "indicator",
    expected: "ett nyckeltal som finns i indicators.yaml",
    found: '"N02905"',
  },
  {
    wrong: "an indicator id of another shape",
    file: "goals.yaml",
    near: "number: 20",
    from: "N02904",
    to: "2904",
    field: "indicator",
    expected: "ett nyckeltals id, som N02904",
    found: "2904",
  },
  {
    wrong: "a gap to an indicator that is not there",
    file: "goals.yaml",
    near: "number: 19",
    from: "[N00925, N00923]",
    to: "[N00925, N00924]",
    field: "gap",
    expected: "ett nyckeltal som finns",
    found: '"N00924"',
  },
  {
    wrong: "a gap to itself",
    file: "goals.yaml",
    near: "number: 19",
    from: "[N00925, N00923]",
    to: "[N00925, N00925]",
    field: "gap",
    expected: "två olika nyckeltal",
    found: "N00925 två gånger",
  },
  {
    wrong: "a part without a measure",
    file: "goals.yaml",
    near: "key: skillnad",
    from: "gap: [N00925, N00923], ",
    to: "",
    field: "parts",
    expected: "precis en av indicator, gap, genderGap och spread",
    found: "ingen av dem",
  },
  {
    wrong: "a direction against the polarity",
    file: "goals.yaml",
    near: "N80401",
    from: "direction: increase",
    to: "direction: decrease",
    field: "direction",
    expected: "increase, eftersom N80401 är bättre ju högre",
    found: '"decrease"',
  },
  {
    wrong: "an indicator that counts the opposite, not said to",
    file: "goals.yaml",
    near: "U01413",
    from: ", inverted: true, direction: increase",
    to: ", direction: increase",
    field: "direction",
    expected: "decrease, eftersom U01413 är bättre ju lägre (inverted: true",
    found: '"increase"',
  },
  {
    wrong: "a conversion that is wrong",
    file: "goals.yaml",
    near: "N20402",
    from: "amount: 1000",
    to: "amount: 100",
    field: "change.inIndicatorUnit.amount",
    expected: "1000, som är 10 per-1000 i per-100000",
    found: "100",
  },
  {
    wrong: "a conversion to a unit the indicator has not",
    file: "goals.yaml",
    near: "N20402",
    from: "unit: per-100000",
    to: "unit: per-10000",
    field: "change.inIndicatorUnit.unit",
    expected: "per-100000, som N20402 har",
    found: '"per-10000"',
  },
  {
    wrong: "no conversion where one is needed",
    file: "goals.yaml",
    near: "U71455",
    from: "unit: index",
    to: "unit: percent",
    field: "change.unit",
    expected: "index, som U71455 har, eller en omräkning",
    found: '"percent"',
  },
  {
    wrong: "two parts called a goal of one",
    file: "goals.yaml",
    near: "number: 13",
    from: "kind: composite",
    to: "kind: change",
    field: "kind",
    expected: "composite (minst två delar)",
    found: '"change"',
  },
  {
    wrong: "a method nobody knows",
    file: "goals.yaml",
    near: "number: 20",
    from: "kind: change",
    to: "method: guess\n    kind: change",
    field: "method",
    expected: "någon av linear-pace, growth-rate, projection",
    found: '"guess"',
  },
  {
    wrong: "a level in another unit than the indicator's",
    file: "goals.yaml",
    near: "number: 20",
    from: "change: { amount: 2, unit: percent, atLeast: true }",
    to: "level: { value: 8, unit: per-1000 }",
    field: "level.unit",
    expected: "percent, som N02904 har",
    found: '"per-1000"',
  },
  {
    wrong: "a level with more decimals than the indicator shows",
    file: "goals.yaml",
    near: "number: 20",
    from: "change: { amount: 2, unit: percent, atLeast: true }",
    to: "level: { value: 8.25, unit: percent }",
    field: "level.value",
    expected: "högst 1 decimaler, som N02904 visas med",
    found: "8.25",
  },
  {
    wrong: "a change called a level",
    file: "goals.yaml",
    near: "number: 20",
    from: "kind: change",
    to: "kind: level",
    field: "kind",
    expected: "change (en del med nyckeltal och change)",
    found: '"level"',
  },
  {
    wrong: "a change and a level at once",
    file: "goals.yaml",
    near: "number: 20",
    from: "atLeast: true }",
    to: "atLeast: true }, level: { value: 8, unit: percent }",
    field: "level",
    expected: "antingen change eller level",
    found: "båda",
  },
  {
    wrong: "a spread over municipalities of what only regions have",
    file: "goals.yaml",
    near: "number: 2\n",
    from: "indicator: N80401",
    to: "spread: N80401",
    field: "spread",
    expected: "ett nyckeltal som publiceras för kommuner",
    found: '"N80401"',
  },
  {
    wrong: "two parts with one name",
    file: "goals.yaml",
    near: "key: hemtjanst",
    from: "key: sarskilt-boende",
    to: "key: hemtjanst",
    field: "key",
    expected: "ett namn som ingen annan del av målet har",
    found: '"hemtjanst"',
  },
])("$wrong stops the reading with its line and field", async (wrongness) => {
  const { fault, file, line } = await faultAndPlace(wrongness);
  const { field, found, expected } = wrongness;
  expect(fault).toMatchObject({ file, line, field, found, expected: expect.stringContaining(expected) });
});

test("a method and a level for every year are read as they are given", async () => {
  const { dir } = await copyWith({
    file: "goals.yaml",
    near: "number: 20",
    from: `kind: change
    group: barn-och-unga
    parts:
      - { key: main, indicator: N02904, direction: decrease, change: { amount: 2, unit: percent, atLeast: true } }`,
    to: `kind: level
    method: projection
    group: barn-och-unga
    parts:
      - { key: main, indicator: N02904, direction: decrease, level: { value: 8.5, unit: percent, everyYearFrom: 2020 } }`,
  });
  const { goals, method } = await readCollaboration(dir);
  expect([method, goals[0]?.method, goals[0]?.parts[0]?.level]).toEqual(["linear-pace", null, null]);
  expect(goals[19]).toMatchObject({
    kind: "level",
    method: "projection",
    parts: [{ change: null, level: { value: 8.5, unit: "percent", everyYearFrom: 2020 } }],
  });
});

test("a spread over the municipalities, and a method for the whole collaboration, are read as they are given", async () => {
  const { dir } = await copyWith({
    file: "goals.yaml",
    near: "number: 20",
    from: `kind: change
    group: barn-och-unga
    parts:
      - { key: main, indicator: N02904,`,
    to: `kind: gap
    group: barn-och-unga
    parts:
      - { key: main, spread: N02904,`,
  });
  const file = join(dir, "collaboration.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replace("method: linear-pace", "method: growth-rate"));
  const { goals, method } = await readCollaboration(dir);
  expect(method).toBe("growth-rate");
  expect(goals[19]?.parts[0]?.measure).toEqual({ type: "spread", indicator: "N02904" });
});
