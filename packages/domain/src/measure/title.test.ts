import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseTitle, titleLetters } from "./title.ts";

describe("spellings of the same title meet", () => {
  const title = "Elever i åk 5: Jag känner mig trygg i skolan, positiva svar, andel (%)";
  test.each([
    ["with the year the series was closed", `${title} (-2021)`],
    ["with a blank inside the closing year", `${title} (- 2021)`],
    ["with an en dash in the closing year", `${title} (–2021) `],
    ["with decomposed letters", title.normalize("NFD")],
    ["with no-break spaces", title.replaceAll(" ", "\u00A0")],
    ["with double blanks and blanks around", `  ${title.replaceAll(" ", "  ")} `],
    ["with a byte order mark before it", `\uFEFF${title}`],
    ["in capitals", title.toUpperCase()],
  ])("%s", (_, spelling) => {
    expect(normaliseTitle(spelling)).toBe(normaliseTitle(title));
  });

  test("dashes of different length are one", () => {
    expect(normaliseTitle("Hemtjänst – bemötande")).toBe(normaliseTitle("Hemtjänst - bemötande"));
  });
});

test("a title that was closed twice is still the same", () => {
  expect(normaliseTitle("Andel (%) (-2019) (-2021)")).toBe("andel (%)");
});

test("different series stay apart", () => {
  expect(normaliseTitle("Medellivslängd kvinnor, år")).not.toBe(normaliseTitle("Medellivslängd män, år"));
  expect(normaliseTitle("Invånare 16-24 år (2021)")).toContain("(2021)");
  expect(normaliseTitle("Serie (-2021), andel (%)")).toBe("serie (-2021), andel (%)");
});

test("normalising twice changes nothing more", () => {
  const swedish = fc.string({ unit: fc.constantFrom(..."aÅäÖ -–()2024\u00A0\u00AD") });
  fc.assert(
    fc.property(swedish, (title) => {
      const once = normaliseTitle(title);
      expect(normaliseTitle(once)).toBe(once);
    }),
  );
});

test("a title that R has made a column name of has the same letters", () => {
  const title = "Insamlat farligt avfall (inkl. elavfall och batterier), kg/person";
  expect(titleLetters("Insamlat.farligt.avfall..inkl..elavfall.och.batterier...kg.person")).toBe(titleLetters(title));
  expect(titleLetters("Insamlat.farligt.avfall..kg.person")).not.toBe(titleLetters(title));
});
