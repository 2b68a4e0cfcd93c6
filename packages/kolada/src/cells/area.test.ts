import { describe, expect, test } from "vitest";
import { register } from "../register.fixture.ts";
import { areaWriting, findArea } from "./area.ts";

describe("an area is found by code, by name, or by both", () => {
  test.each([
    ["1080", "1080"],
    ["1080.0", "1080"],
    ["114", "0114"],
    ["0010", "0010"],
    ["10", "0010"],
    ["0000", "0000"],
    ["0", "0000"],
    ["1080 Karlskrona", "1080"],
    ["1080, Karlskrona", "1080"],
    ["00 Riket", "0000"],
    ["20 Dalarnas län", "0020"],
    ["08 Kalmar", "0008"],
    ["Karlskrona", "1080"],
    ["  Karlskrona ", "1080"],
    ["Karlskrona kommun", "1080"],
    ["KARLSKRONA", "1080"],
    ["So\u0308lvesborg", "1083"],
    ["Borås stad", "1490"],
    ["Burlövs kommun", "1231"],
    ["Upplands-Väsby", "0114"],
    ["upplands\u00A0väsby", "0114"],
    ["Region Blekinge", "0010"],
    ["Blekinge län", "0010"],
    ["Blekinge läns landsting", "0010"],
    ["Landstinget Blekinge", "0010"],
    ["Blekinge", "0010"],
    ["Södermanlands län", "0004"],
    ["Jönköpings län", "0006"],
    ["Västra Götalands län", "0014"],
    ["Jämtlands län", "0023"],
    ["Kalmar län", "0008"],
    ["Kalmar", "0880"],
    ["Gotland", "0980"],
    ["Gotlands län", "0009"],
    ["Riket", "0000"],
    ["Sverige", "0000"],
    ["G33620", "G33620"],
    ["Blekinge läns kommuner (ovägt medel)", "G33620"],
    ["Blekinge läns kommuner, ovägt medel", "G33620"],
  ])("%j is %s", (cell, code) => {
    expect(findArea(cell, register)?.code).toBe(code);
  });
});

describe("what names no area, or two, is not guessed", () => {
  test.each([
    "",
    "Karlskronna",
    "9999",
    "10800",
    "1080 Sölvesborg",
    "10 Karlskrona",
    "1080 Region Blekinge",
    "9999 Karlskrona",
    "1,5",
    "-",
    "Kommuner per län",
    "Karls\u0000krona (ovägt medel)",
  ])("%j", (cell) => {
    expect(findArea(cell, register)).toBeUndefined();
  });
});

describe("a mean over several areas is a group and never one of them", () => {
  test.each([
    ["Alla kommuner (ovägt medel)", "G:Alla kommuner (ovägt medel)"],
    ["Alla kommuner, ovägt medel", "G:Alla kommuner (ovägt medel)"],
    ["Alla kommuner", "G:Alla kommuner"],
    ["Alla regioner", "G:Alla regioner"],
    ["Stockholms län (ovägt medel)", "G:Stockholms län (ovägt medel)"],
    ["G2328", "G2328"],
  ])("%j becomes %s", (cell, code) => {
    expect(findArea(cell, register)).toMatchObject({ code, kind: "group" });
  });
});

test("the writing of a cell tells codes, county codes, both and names apart", () => {
  expect(["1080", "114", "10", "G33620", "1080 Karlskrona", "Karlskrona"].map(areaWriting)).toEqual([
    "code",
    "code",
    "county-code",
    "code",
    "both",
    "name",
  ]);
});
