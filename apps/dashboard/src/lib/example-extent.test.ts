import { expect, test } from "vitest";
import { exampleExtent } from "./example-extent.ts";

const real = { example: false };
const invented = { example: true };

test.each([
  { why: "nothing is shown", figures: [], expected: null },
  { why: "every figure is real", figures: [real, real], expected: null },
  { why: "real figures stand among invented ones", figures: [invented, real], expected: "some" },
  { why: "every figure is invented", figures: [invented, invented], expected: "all" },
])("a page says $expected when $why", ({ figures, expected }) => {
  expect(exampleExtent(figures)).toBe(expected);
});
