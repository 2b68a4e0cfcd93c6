import { expect, test } from "vitest";
import { rememberDrawings } from "./remembered-drawings.ts";

function drawing() {
  const told = { drawn: 0 };
  const remember = rememberDrawings();
  const draw = (...from: readonly unknown[]) =>
    remember(from, () => {
      told.drawn++;
      return JSON.stringify(from);
    });
  return { told, draw };
}

test("the same figures are drawn once, and others, or another size or name, anew", () => {
  const { told, draw } = drawing();
  const figures = { lines: [{ year: 2021, value: 8.1 }] };
  expect(draw(figures, "wide", "a")).toBe(draw(structuredClone(figures), "wide", "a"));
  expect(told.drawn).toBe(1);
  draw({ lines: [{ year: 2021, value: 8.2 }] }, "wide", "a");
  draw({ lines: [{ year: 2021, value: null }] }, "wide", "a");
  draw(figures, "narrow", "a");
  draw(figures, "wide", "b");
  expect(told.drawn).toBe(5);
});

test("what was asked for longest ago is forgotten first", () => {
  const { told, draw } = drawing();
  for (let one = 0; one <= 300; one++) {
    draw(one);
    draw(0);
  }
  told.drawn = 0;
  draw(0);
  draw(2);
  expect(told.drawn).toBe(0);
  draw(1);
  expect(told.drawn).toBe(1);
});
