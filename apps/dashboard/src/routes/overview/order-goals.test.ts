import { expect, test } from "vitest";
import type { MapCell, MapGoal } from "./map-goal.ts";
import type { SortOrder } from "./map-filters.ts";
import { orderGoals } from "./order-goals.ts";

const goal = (number: number, cell: Pick<MapCell, "status" | "share" | "improvement">): MapGoal => ({
  id: `goal-${number}`,
  number,
  title: "",
  goalArea: "",
  aside: "",
  tokens: "",
  shown: true,
  cells: [
    {
      ...cell,
      area: "1080",
      certainty: "cannot-say",
      trend: null,
      value: 1,
      year: 2022,
      change: 1,
      unit: "percent",
      decimals: 1,
      standIn: null,
      adopted: null,
      before: null,
    },
  ],
});

const goals = [
  goal(1, { status: "achieved", share: 1.2, improvement: 0.02 }),
  goal(2, { status: "not-assessable", share: null, improvement: null }),
  goal(3, { status: "wrong-way", share: -0.5, improvement: -0.1 }),
  goal(4, { status: "behind", share: 0.7, improvement: 0.3 }),
  goal(5, { status: "behind", share: null, improvement: null }),
];

test.each<[string, SortOrder, string, readonly number[]]>([
  ["goals stand as in the agreement unless another order is asked for", "malordning", "1080", [1, 2, 3, 4, 5]],
  ["the worst status comes first, and what was not judged last", "status", "1080", [3, 4, 5, 1, 2]],
  ["the longest way to the target comes first, and what has none last", "avstand", "1080", [3, 4, 1, 2, 5]],
  ["the greatest improvement comes first", "forandring", "1080", [4, 1, 3, 2, 5]],
  ["where an area has no figures the goals keep their order", "status", "1081", [1, 2, 3, 4, 5]],
])("%s", (_, order, area, numbers) => {
  expect(orderGoals(goals, order, area).map(({ number }) => number)).toEqual(numbers);
});
