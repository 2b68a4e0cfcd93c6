import { expect, test } from "vitest";
import type { ScoredSeries } from "./score-aggregation.ts";
import { aggregateScores } from "./score-aggregation.ts";

const alone = (score: number | null, status: ScoredSeries["status"] = "moderate"): ScoredSeries => ({
  group: null,
  score,
  status,
});

test.each([
  ["a mean of 2.5 is substantial", [5, 0], 2.5, "substantial"],
  ["a mean of 0 is moderate", [1, -1], 0, "moderate"],
  ["a mean of −2.5 is limited", [-5, 0], -2.5, "limited"],
  ["below that is deterioration", [-5, -0.1], -2.55, "deterioration"],
] as const)("%s", (_, scores, score, status) => {
  expect(aggregateScores(scores.map((one) => alone(one)))).toEqual({ score, status });
});

test("groups are averaged before they are averaged with the others", () => {
  const [one, other] = [-4, -2].map((score) => ({ ...alone(score), group: "våld" }));
  expect(aggregateScores([one, other, alone(1)].flatMap((series) => series ?? []))).toMatchObject({ score: -1 });
});

test("the target is achieved only when every series with a score has achieved its own", () => {
  const achieved = alone(5, "target-achieved");
  expect(aggregateScores([achieved, achieved]).status).toBe("target-achieved");
  expect(aggregateScores([achieved, alone(5, "substantial")]).status).toBe("substantial");
  expect(aggregateScores([achieved, alone(null, "not-available")])).toEqual({ score: 5, status: "target-achieved" });
});

test("series without a score weigh nothing, and where none has one there is nothing to say", () => {
  expect(aggregateScores([alone(2), alone(null, "not-available")]).score).toBe(2);
  expect(aggregateScores([alone(null, "not-available")])).toEqual({ score: null, status: "not-available" });
});
