import { describe, expect, test } from "vitest";
import { countHeadings } from "../header/find-header.ts";
import { findDivision } from "./delimiter.ts";
import { looksLike } from "./not-text.ts";

describe("the delimiter is the sign that divides lines evenly", () => {
  test.each([
    ["semicolons, with a decimal comma", "a;b;c\n1;2,5;x\n2;3,5;y\n", ";"],
    [
      "semicolons, with commas in every title",
      "Kommun;Nyckeltal;År;Visat_Värde\nAle;Arbetslöshet, (%);2000;6.7\nAle;Arbetslöshet, (%);2001;5\n",
      ";",
    ],
    ["commas, with semicolons in a quoted title", 'kpi,year,value,municipality\n"a; b",2019,1,Ale\n', ","],
    ["tabs", "kpi\tyear\tvalue\nN02904\t2019\t9,5\n", "\t"],
    ["bars", "kpi|year|value\nN02904|2019|9,5\n", "|"],
    ["semicolons without headings", "N02904;1080;2019;9,5\nN02904;1080;2020;9,1\n", ";"],
    ["a title above the headings", "Utfall, Blekinge, 2019\nkpi;municipality;year;value\nN02904;1080;2019;9,5\n", ";"],
  ])("%s", (_, sample, delimiter) => {
    expect(findDivision(sample, countHeadings)).toEqual({ delimiter, declaration: "" });
  });

  test("Excel's own declaration decides, and is no row", () => {
    expect(findDivision("sep=|\na;b|c\n", countHeadings)).toEqual({ delimiter: "|", declaration: "sep=|\n" });
  });
});

describe("a file that is not text is named for what it looks like", () => {
  test.each([
    ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ["pdf", [...Buffer.from("%PDF-1.7")]],
    ["zip", [0x50, 0x4b, 0x03, 0x04, 1, 2]],
    ["xlsx", [0x50, 0x4b, 0x03, 0x04, ...Buffer.from("....xl/workbook.xml")]],
    ["xls", [0xd0, 0xcf, 0x11, 0xe0]],
    ["binary", [1, 2, 3, 4, 65, 66]],
  ])("%s", (look, bytes) => {
    expect(looksLike(Uint8Array.from(bytes))).toBe(look);
  });

  test("text with a few damaged places is still text", () => {
    expect(looksLike(Buffer.from(`${"Karlskrona;2019;1\r\n\t".repeat(20)}\u0000`))).toBeNull();
    expect(looksLike(Buffer.from("Kommun;År", "utf16le"))).toBeNull();
  });
});
