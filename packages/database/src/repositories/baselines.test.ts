import { DomainError } from "@foljsam/domain";
import { expect, test } from "vitest";
import { onPostgres, rolledBack, sharedDatabase } from "../../../../test/postgres/database.ts";
import type { DecidedBaseline } from "./baselines.ts";
import { decideBaselines, listBaselineDecisions, loadBaselines, recordBaseline } from "./baselines.ts";
import { blekinge } from "./collaboration.fixture.ts";
import { prepare } from "./figures.fixture.ts";
import { saveCollaboration } from "./save-collaboration.ts";

const first: DecidedBaseline = {
  goal: "blekinge-1",
  part: "andel",
  area: "0010",
  gender: "T",
  value: 10.1,
  year: 2018,
  source: "Kolada",
  decidedOn: "2020-02-07",
  decidedBy: "LSVO",
};

onPostgres("baselines", () => {
  const shared = sharedDatabase();

  test(
    "the decision made last counts, in whatever order the decisions were recorded",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const later = { ...first, value: 9.9, decidedOn: "2021-03-01" };
      const women = { ...first, gender: "K" as const };
      await decideBaselines(db, [later, women]);
      await decideBaselines(db, [first]);
      expect(await loadBaselines(db, ["blekinge-1", "blekinge-2"])).toMatchObject([women, later]);
    }),
  );

  test(
    "of two decisions of the same day the one recorded last counts",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await decideBaselines(db, [first]);
      await decideBaselines(db, [{ ...first, value: 9.9 }]);
      expect(await loadBaselines(db, ["blekinge-1"])).toMatchObject([{ ...first, value: 9.9 }]);
    }),
  );

  test(
    "recording the first decision again does not bring it back",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await decideBaselines(db, [first]);
      await decideBaselines(db, [{ ...first, value: 9.9 }]);
      await decideBaselines(db, [first]);
      expect(await loadBaselines(db, ["blekinge-1"])).toMatchObject([{ ...first, value: 9.9 }]);
    }),
  );

  test(
    "what somebody decides is recorded although the same was decided before, and counts from then on",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const taken: number[] = [];
      const decide = async (value: number, sourceValue: number | null) =>
        await recordBaseline(db, { ...first, value, sourceValue, by: "Maja" }, (before) => taken.push(before.length));
      await decide(10.1, null);
      await decide(9.9, 9.9);
      await decide(10.1, 9.9);
      expect(taken).toEqual([0, 1, 2]);
      expect(await loadBaselines(db, ["blekinge-1"])).toMatchObject([{ value: 10.1, sourceValue: 9.9, by: "Maja" }]);
      expect((await listBaselineDecisions(db, first)).map(({ value }) => value)).toEqual([10.1, 9.9, 10.1]);
    }),
  );

  test(
    "a decision that cannot follow on those taken is not recorded",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const refuse = () => {
        throw new DomainError("decided-before-earlier");
      };
      await expect(recordBaseline(db, { ...first, sourceValue: null, by: null }, refuse)).rejects.toEqual(
        new DomainError("decided-before-earlier"),
      );
      expect(await loadBaselines(db, ["blekinge-1"])).toEqual([]);
    }),
  );

  test(
    "a baseline outlives that its goal is withdrawn and returns",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await decideBaselines(db, [first]);
      await saveCollaboration(db, { ...blekinge, goals: [] });
      await saveCollaboration(db, blekinge);
      expect(await loadBaselines(db, ["blekinge-1"])).toMatchObject([first]);
    }),
  );

  test.each([
    ["goal", { goal: "blekinge-99" }, new DomainError("goal-not-found", { goal: "blekinge-99" })],
    ["area", { area: "9999" }, new DomainError("area-not-found", { area: "9999" })],
  ])("a baseline for an unknown %s is refused", (_, change, error) =>
    rolledBack(shared, async (db) => {
      await prepare(db);
      await expect(decideBaselines(db, [first, { ...first, ...change }])).rejects.toEqual(error);
      expect(await loadBaselines(db, ["blekinge-1"])).toEqual([]);
    })(),
  );
});
