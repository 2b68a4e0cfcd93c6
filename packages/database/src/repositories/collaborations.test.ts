import { DomainError } from "@foljsam/domain";
import { expect, test } from "vitest";
import { onPostgres, rolledBack, sharedDatabase } from "../../../../test/postgres/database.ts";
import { listAreas, saveAreas } from "./areas.ts";
import { blekinge, karlskrona, lifespan, poverty, region } from "./collaboration.fixture.ts";
import { findCollaboration, listCollaborations } from "./collaborations.ts";
import { prepare } from "./figures.fixture.ts";
import { findIndicator, listIndicators } from "./indicators.ts";
import { loadRegister } from "./register.ts";
import { saveCollaboration } from "./save-collaboration.ts";

onPostgres("collaborations in the database", () => {
  const shared = sharedDatabase();

  test(
    "a collaboration comes back as it was saved",
    rolledBack(shared, async (db) => {
      await prepare(db);
      expect(await findCollaboration(db, "blekinge")).toEqual(blekinge);
      expect(await listCollaborations(db)).toEqual([blekinge]);
    }),
  );

  test(
    "saving a collaboration again changes nothing",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const before = await loadRegister(db);
      await saveCollaboration(db, blekinge);
      expect(await listCollaborations(db)).toEqual([blekinge]);
      expect(await loadRegister(db)).toEqual(before);
    }),
  );

  test(
    "a goal, group or goal area that is no longer named is gone from the collaboration, and its indicator stays",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const shrunk = {
        ...blekinge,
        groups: blekinge.groups.slice(0, 1).map((group) => ({ ...group, reportsTo: null })),
        goalAreas: blekinge.goalAreas.slice(0, 1),
        goals: blekinge.goals.slice(0, 1),
        indicators: [poverty],
        principals: [],
        standIns: [],
        annualCycle: [],
      };
      await saveCollaboration(db, shrunk);
      expect(await findCollaboration(db, "blekinge")).toEqual(shrunk);
      expect(await findIndicator(db, "N00925")).toMatchObject(lifespan);
    }),
  );

  test(
    "a goal that returns is the same goal again",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await saveCollaboration(db, { ...blekinge, goals: [] });
      await saveCollaboration(db, blekinge);
      expect(await findCollaboration(db, "blekinge")).toEqual(blekinge);
    }),
  );

  test(
    "an indicator shared by two collaborations is one indicator",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const skane = {
        ...blekinge,
        slug: "skane",
        goals: blekinge.goals.map((goal) => ({ ...goal, id: `skane-${goal.number}` })),
      };
      await saveCollaboration(db, skane);
      expect(await listCollaborations(db)).toEqual([blekinge, skane]);
      expect(await listIndicators(db)).toMatchObject([lifespan, poverty]);
    }),
  );

  test.each([
    ["main area", { mainArea: "0099" }, new DomainError("area-not-found", { area: "0099" })],
    [
      "group of a goal",
      { goals: blekinge.goals.map((goal) => ({ ...goal, group: "ingen" })) },
      new DomainError("group-not-found", { group: "ingen", goal: "blekinge-1" }),
    ],
    [
      "goal area of a goal",
      { goals: blekinge.goals.map((goal) => ({ ...goal, goalArea: "inget" })) },
      new DomainError("goal-area-not-found", { goalArea: "inget", goal: "blekinge-1" }),
    ],
    [
      "indicator of a goal",
      { indicators: [lifespan] },
      new DomainError("indicator-not-found", { indicator: "N02904" }),
    ],
    [
      "group above a group",
      { groups: blekinge.groups.slice(0, 1) },
      new DomainError("group-not-found", { group: "lsvo" }),
    ],
  ])("an unknown %s is refused by name, and nothing is saved", async (_, change, error) => {
    await rolledBack(shared, async (db) => {
      await saveAreas(db, [region, karlskrona]);
      await expect(saveCollaboration(db, { ...blekinge, ...change })).rejects.toEqual(error);
      expect(await listCollaborations(db)).toEqual([]);
      expect(await listIndicators(db)).toEqual([]);
    })();
  });

  test(
    "an area takes the name it was last given",
    rolledBack(shared, async (db) => {
      await saveAreas(db, [region, karlskrona]);
      await saveAreas(db, [{ ...karlskrona, name: "Karlskrona kommun" }]);
      expect(await listAreas(db)).toEqual([region, { ...karlskrona, name: "Karlskrona kommun" }]);
    }),
  );
});
