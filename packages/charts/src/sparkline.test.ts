import { expect, test } from "vitest";
import { sparkline } from "./sparkline.ts";

test("a sparkline is drawn with gaps, its last value as a dot and the target as a level", () => {
  expect(sparkline({ values: [9, null, 8, 10, null], target: 7 })).toMatchInlineSnapshot(
    `"<svg viewBox="0 0 72 20" width="72" height="20" aria-hidden="true" fill="none" stroke="currentColor"><path d="M0 17H72" stroke-dasharray="2 2" opacity=".6"/><path d="M3 7.7h0M36 12.3L52.5 3" stroke-width="1.5" stroke-linecap="round"/><g fill="currentColor"><circle cx="52.5" cy="3" r="2.5"/></g></svg>"`,
  );
});

test("nothing known is nothing drawn", () => {
  expect(sparkline({ values: [null, null], target: 7 })).toBe("");
});

test("a level course and a single value stay inside the picture", () => {
  expect(sparkline({ values: [5], target: null })).toContain('cx="3" cy="10"');
  expect(sparkline({ values: [5, 5, 5], target: 5 })).not.toContain("NaN");
});

test("fifteen years take less than 600 bytes, so that a page can hold hundreds", () => {
  const values = Array.from({ length: 15 }, (_, year) => 9.468342 + Math.sin(year) * 1.234567);
  expect(new TextEncoder().encode(sparkline({ values, target: 8.5 })).length).toBeLessThan(600);
});
