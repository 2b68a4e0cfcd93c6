import { expect, test } from "vitest";
import { type GoalState, isShown, stateOf, tokensOf } from "./goal-tokens.ts";

const behind: GoalState = { status: "behind", certainty: "uncertain", adopted: true, late: true, before: "on-track" };
const tokens = tokensOf("god-kvalitet", "aldre", behind);
const text = "9 Minska antalet äldre som drabbas av fallskador";

test("what is told of a goal is read back from its tokens", () => {
  expect(stateOf(tokens)).toEqual(behind);
  expect(stateOf("omrade:god-samverkan")).toBeNull();
});

test.each([
  ["a goal answers to nothing asked", "", true],
  ["to its goal area and group", "omrade=god-kvalitet&grupp=aldre", true],
  ["not to another group", "grupp=vuxna", false],
  ["to its status and certainty", "status=efter&sakerhet=osaker", true],
  ["not to the status that it had", "status=i-fas", false],
  ["to being late", "utfall=sena", true],
  ["to words of its text in any order and case", "sok=FALLSKADOR+äldre", true],
  ["not when one word is missing", "sok=fallskador+yngre", false],
  ["whatever is no filter of goals is let be", "ar=2021&sortera=status", true],
])("%s", (_, asked, shown) => {
  expect(isShown(tokens, text, new URLSearchParams(asked))).toBe(shown);
});

test("a goal that was not judged does not answer to a certainty", () => {
  const unjudged = tokensOf("a", "b", { ...behind, status: "not-assessable", before: null });
  expect(isShown(unjudged, "", new URLSearchParams("sakerhet=osaker"))).toBe(false);
});
