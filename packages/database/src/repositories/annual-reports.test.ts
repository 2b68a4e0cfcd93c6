import { DomainError } from "@foljsam/domain";
import { expect, test } from "vitest";
import { onPostgres, rolledBack, sharedDatabase } from "../../../../test/postgres/database.ts";
import { ensureAnnualReports, listAnnualReports } from "./annual-reports.ts";
import { prepare } from "./figures.fixture.ts";

const report = { group: "barn-och-unga", year: 2021, status: "not-started", dueOn: "2022-02-28" } as const;
const due = (dueOn: string) => new Map([["barn-och-unga", dueOn]]);

onPostgres("annual reports", () => {
  const shared = sharedDatabase();

  test(
    "a group has one report a year, which follows its date until it is handed in",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await ensureAnnualReports(db, "blekinge", 2021, due("2022-02-01"));
      await ensureAnnualReports(db, "blekinge", 2021, due("2022-02-28"));
      expect(await listAnnualReports(db, "blekinge")).toEqual([report]);
      await db.execute("update annual_report set status = 'submitted'");
      await ensureAnnualReports(db, "blekinge", 2021, due("2022-03-31"));
      expect(await listAnnualReports(db, "blekinge")).toEqual([{ ...report, status: "submitted" }]);
    }),
  );

  test(
    "reports are listed by year and group",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await ensureAnnualReports(db, "blekinge", 2021, new Map([["lsvo", "2022-03-01"], ...due("2022-02-28")]));
      await ensureAnnualReports(db, "blekinge", 2020, due("2021-02-28"));
      const listed = async (filter: Parameters<typeof listAnnualReports>[2]) =>
        (await listAnnualReports(db, "blekinge", filter)).map(({ group, year }) => `${group} ${year}`);
      expect(await listed({})).toEqual(["barn-och-unga 2020", "barn-och-unga 2021", "lsvo 2021"]);
      expect(await listed({ year: 2021 })).toEqual(["barn-och-unga 2021", "lsvo 2021"]);
      expect(await listed({ group: "barn-och-unga" })).toEqual(["barn-och-unga 2020", "barn-och-unga 2021"]);
      expect(await listAnnualReports(db, "skane")).toEqual([]);
    }),
  );

  test(
    "a report for an unknown group is refused, and none is made",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const dates = new Map([...due("2022-02-28"), ["ingen", "2022-02-28"] as const]);
      const error = new DomainError("group-not-found", { group: "ingen" });
      await expect(ensureAnnualReports(db, "blekinge", 2021, dates)).rejects.toEqual(error);
      expect(await listAnnualReports(db, "blekinge")).toEqual([]);
    }),
  );
});
