import { expect, test } from "vitest";
import { isReady, previewSummary, refusalSummary } from "./preview-summary.ts";

type Preview = Parameters<typeof previewSummary>[0];

const preview = (difference: Partial<Preview["difference"]>, rejected = 0, goals: readonly string[] = [], notes = 0) =>
  ({
    notes,
    difference: { new: 0, changed: 0, unchanged: 0, ...difference },
    report: { rejected },
    questions: rejected > 2 ? [{ kind: "year", count: rejected }] : [],
    goalEffects: goals.map((goal) => ({ goal })),
  }) as unknown as Preview;

test.each([
  [preview({ new: 1 }), "1 nytt utfall.", true],
  [
    preview({ new: 12, changed: 3 }, 0, ["a", "a", "b"]),
    "12 nya utfall och 3 ändrade. 2 delmål skulle byta status.",
    true,
  ],
  [preview({ unchanged: 9 }), "Inget nytt.", false],
  [preview({ unchanged: 9 }, 0, [], 2), "Källa eller kommentar för 2 utfall.", true],
  [preview({ changed: 1 }, 3), "1 ändrat. 3 rader är avvisade. 1 fråga att svara på.", false],
])("a preview is summed up, and is ready when nothing in it is wrong: %#", (one, text, ready) => {
  expect(previewSummary(one).replaceAll("\u00A0", " ")).toBe(text);
  expect(isReady(one)).toBe(ready);
});

test("a refused file waits for its answers, or says what is wrong", () => {
  const year = { kind: "year", count: 4 } as const;
  expect(refusalSummary({ questions: [], message: "Filen är tom." })).toBe("Filen är tom.");
  expect(refusalSummary({ questions: [year], message: "x" })).toBe("Väntar på ett svar innan något kan läsas in.");
  expect(refusalSummary({ questions: [year, year], message: "x" })).toContain("2 svar");
});
