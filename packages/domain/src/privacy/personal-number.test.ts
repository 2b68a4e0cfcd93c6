import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsPersonalNumber, type TextKind } from "./personal-number.ts";

// Numbers that Skatteverket has set aside for tests, and the coordination number that belongs to one of their dates.
describe("a personal identity number is found", () => {
  test.each([
    ["with hyphen", "811218-9876"],
    ["with century and hyphen", "19811218-9876"],
    ["with century", "198112189876"],
    ["as ten digits", "8112189876"],
    ["with a blank", "811218 9876"],
    ["with blanks around the hyphen", "811218 - 9876"],
    ["of somebody over a hundred", "121212+1212"],
    ["born on a leap day", "000229-0005"],
    ["that is a coordination number", "811278-9873"],
    ["that is a coordination number with century", "198112789873"],
    ["in full-width digits", "８１１２１８－９８７６"],
    ["with a dash", "811218–9876"],
    ["with a minus sign", "811218−9876"],
    ["with a hyphen that does not break", "811218\u20119876"],
    ["with a soft hyphen", "811218\u00ad9876"],
    ["with a blank that does not break", "811218\u00a09876"],
    ["in the middle of a sentence", "Patienten (pnr:811218-9876) föll i duschen."],
    ["at the end of a sentence", "Det gällde 8112189876."],
    ["after a letter", "P8112189876"],
    ["in a list", "8203041239;8112189876"],
    ["after a long figure", "123456789012345678901234567890 811218-9876"],
  ])("%s", (_, text) => {
    expect(holdsPersonalNumber(text)).toBe(true);
    expect(holdsPersonalNumber(text, "unknown")).toBe(true);
  });
});

describe("what is none is let through", () => {
  test.each([
    ["a number whose last digit is wrong", "811218-9875"],
    ["a month that does not exist", "811318-9876"],
    ["a day that does not exist", "810230-9879"],
    ["a leap day in a year without one", "190229-0006"],
    ["an organisation number", "232100-0081"],
    ["a number with a date of the 17th century", "161218-9876".replace("16", "1681")],
    ["nine digits", "112189876"],
    ["eleven digits", "18112189876"],
    ["thirteen digits", "1198112189876"],
    ["a date and five digits", "811218-98765"],
    ["a date and a time", "2026-11-25 20:10"],
    ["decimals", "0,8112189876"],
    ["a figure with decimals", "8112189876,5"],
    ["other words between", "811218 och 9876"],
    ["a column between", "19811218\t9876"],
    ["a line between", "811218\n9876"],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(holdsPersonalNumber(text)).toBe(false);
  });
});

describe("among figures", () => {
  test.each<[string, string, TextKind, boolean]>([
    ["ten digits are a figure", "8112189876", "figures", false],
    ["twelve digits with a century and a right last digit are a number", "198112189876", "figures", true],
    ["a hyphen makes it a number", "811218-9876", "figures", true],
    ["decimals are decimals", "0.198112189876", "figures", false],
    ["in a stretch of a file anything may be one", "2019,198112189876,1", "unknown", true],
  ])("%s", (_, text, kind, found) => {
    expect(holdsPersonalNumber(text, kind)).toBe(found);
  });
});

const numbers = fc
  .record({
    day: fc.date({ min: new Date("1900-01-01"), max: new Date("2025-12-31"), noInvalidDate: true }),
    serial: fc.integer({ min: 0, max: 999 }),
    isCoordination: fc.boolean(),
    form: fc.constantFrom("short", "hyphen", "long", "long hyphen"),
  })
  .map(({ day, serial, isCoordination, form }) => {
    const [year = "", month = "", dayOfMonth = ""] = day.toISOString().slice(0, 10).split("-");
    const nine = `${year.slice(2)}${month}${isCoordination ? Number(dayOfMonth) + 60 : dayOfMonth}${String(serial).padStart(3, "0")}`;
    const weighed = [...nine].map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1));
    const sum = weighed
      .join("")
      .split("")
      .reduce((total, digit) => total + Number(digit), 0);
    const ten = `${nine}${(10 - (sum % 10)) % 10}`;
    const whole = form.startsWith("long") ? year.slice(0, 2) + ten : ten;
    return form.endsWith("hyphen") ? `${whole.slice(0, -4)}-${whole.slice(-4)}` : whole;
  });

test("every number is found, in every form and wherever it stands among words", () => {
  const words = fc.string({ maxLength: 40 }).map((text) => text.replaceAll(/[\d.,]/g, "x"));
  fc.assert(
    fc.property(words, numbers, words, (before, number, after) => {
      expect(holdsPersonalNumber(`${before}${number}${after}`)).toBe(true);
    }),
  );
});

test("a number with another last digit is never found", () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 9 }), (number, more) => {
      const other = `${number.slice(0, -1)}${(Number(number.at(-1)) + more) % 10}`;
      expect(holdsPersonalNumber(other)).toBe(false);
    }),
  );
});
