import { units } from "@foljsam/domain";
import { describe, expect, test } from "vitest";
import {
  formatChange,
  formatDoneOf,
  formatGap,
  formatMargin,
  formatPlainValue,
  formatTargetChange,
  formatValue,
} from "./value.ts";

const spaced = (text: string) => text.replaceAll("\u00A0", " ");

test("every unit says what a value and a difference are", () => {
  const rows = units.map((unit) =>
    [formatValue(2550.34, unit, 1), formatPlainValue(2550.34, unit, 1), formatChange(-1.4, unit, 1)].join(" | "),
  );
  expect(`\n${spaced(rows.join("\n"))}\n`).toMatchInlineSnapshot(`
    "
    2 550,3 % | 2 550,3 % | −1,4 procentenheter
    2 550,3 per 1 000 | 2 550,3 per 1 000 | −1,4 per 1 000
    2 550,3 per 10 000 | 2 550,3 per 10 000 | −1,4 per 10 000
    2 550,3 per 100 000 | 2 550,3 per 100 000 | −1,4 per 100 000
    index 2 550,3 | 2 550,3 | −1,4 indexenheter
    2 550,3 år | 2 550,3 år | −1,4 år
    2 550,3 | 2 550,3 | −1,4
    2 550,3 kronor | 2 550,3 kronor | −1,4 kronor
    medelvärde 2 550,3 | 2 550,3 | −1,4 enheter
    2 550,3 | 2 550,3 | −1,4
    "
  `);
});

test("a value and its unit stay on one line", () => {
  expect(formatValue(9.5, "percent", 1)).toBe("9,5\u00A0%");
  expect(formatValue(12, "per-100000", 0)).toBe("12\u00A0per 100\u00A0000");
});

test("a margin of error is a difference on either side", () => {
  expect(spaced(formatMargin(1.12, "percent", 1))).toBe("± 1,1 procentenheter");
  expect(formatMargin(2, "index", 0)).toBe("±\u00A02\u00A0indexenheter");
});

describe("a difference of percent", () => {
  test.each([
    [1, 0, "+1 procentenhet"],
    [-1, 0, "−1 procentenhet"],
    [1, 1, "+1,0 procentenheter"],
    [0.5, 1, "+0,5 procentenheter"],
    [2, 0, "+2 procentenheter"],
    [0, 1, "0 procentenheter"],
  ])("of %d with %d decimals is %s, never percent", (difference, decimals, text) => {
    expect(spaced(formatChange(difference, "percent", decimals))).toBe(text);
  });

  test("that is asked for or is a gap goes without needless decimals", () => {
    expect(spaced(formatTargetChange(-2, "percent", 1))).toBe("−2 procentenheter");
    expect(spaced(formatTargetChange(1, "percent", 1))).toBe("+1 procentenhet");
    expect(spaced(formatGap(-3.6, "years", 1))).toBe("3,6 år");
    expect(spaced(formatDoneOf(-1.4, -2, "percent", 1))).toBe("−1,4 av −2 procentenheter");
  });
});
