import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  type FreshDatabase,
  onPostgres,
  sharedDatabase,
  withFreshDatabase,
} from "../../../../test/postgres/database.ts";
import { actingAs } from "../connection/acting.ts";
import { withTransaction } from "../connection/database.ts";
import { connect } from "../connection/target.ts";
import { setAnnualReportStatus, ensureAnnualReports } from "./annual-reports.ts";
import { saveAnswers } from "./answers.ts";
import { saveAreas } from "./areas.ts";
import { checkAuditLog, listAuditEntries } from "./audit-log.ts";
import { decideBaselines } from "./baselines.ts";
import { blekinge, karlshamn, karlskrona, region } from "./collaboration.fixture.ts";
import { createOwnIndicator } from "./own-indicators.ts";
import { saveCollaboration } from "./save-collaboration.ts";

const anna = { person: "5b0c1f0e-5d3e-4a51-9c0e-0d4f3f0d0a01", name: "Anna Åkesson", from: "webb 10.0.0.1" };
const all = { limit: 10_000 };

/** Changes nobody's triggers, which only the owner can. */
async function tamper({ ownerUrl }: FreshDatabase, statement: string): Promise<void> {
  const owner = connect({ url: ownerUrl }, { max: 1 });
  await owner.unsafe(`alter table audit.entry disable trigger all; alter table audit.sealed_value disable trigger all;
    ${statement}; alter table audit.entry enable trigger all; alter table audit.sealed_value enable trigger all;`);
  await owner.end();
}

async function withBlekinge(work: (database: FreshDatabase) => Promise<void>): Promise<void> {
  await withFreshDatabase(async (database) => {
    await saveAreas(database.db, [region, karlskrona, karlshamn]);
    await actingAs({ person: null, name: "root", from: "start" }, () => saveCollaboration(database.db, blekinge));
    await work(database);
  });
}

onPostgres("the audit log", () => {
  test("a change is told with who, from where, before and after", () =>
    withBlekinge(async ({ db }) => {
      const group = blekinge.groups[0]?.slug as string;
      await ensureAnnualReports(db, blekinge.slug, 2024, new Map([[group, "2025-02-01"]]));
      await actingAs(anna, () => setAnnualReportStatus(db, blekinge.slug, { group, year: 2024, status: "submitted" }));
      const [entry] = await listAuditEntries(db, {}, all);
      expect(entry).toMatchObject({
        person: anna.person,
        actor: { name: anna.name, from: anna.from },
        action: "update",
        kind: "annual_report",
        before: { status: "not-started", year: 2024 },
        after: { status: "submitted", year: 2024 },
      });
      expect(entry?.key).toMatch(/^\d+\/2024$/);
    }));

  test("what is done without saying who is told as the database's own role", () =>
    withFreshDatabase(async ({ db }) => {
      await db.execute(sql`insert into title_answer (key, title, by) values ('a', 'A', 'x')`);
      const [entry] = await listAuditEntries(db, {}, all);
      expect(entry).toMatchObject({ person: null, actor: { name: "foljsam_app", from: "databasen" } });
    }));

  test("saving a collaboration again is no event, and changing one word of it is one", () =>
    withBlekinge(async ({ db }) => {
      const before = (await listAuditEntries(db, {}, all)).length;
      expect(before).toBeGreaterThan(10);
      await saveCollaboration(db, blekinge);
      expect(await listAuditEntries(db, {}, all)).toHaveLength(before);
      await saveCollaboration(db, { ...blekinge, name: "Samverkan" });
      const entries = await listAuditEntries(db, {}, all);
      expect(entries).toHaveLength(before + 1);
      expect(entries[0]).toMatchObject({ kind: "collaboration", action: "update", after: { name: "Samverkan" } });
    }));

  test("what is given up leaves no entry", () =>
    withFreshDatabase(async ({ db }) => {
      const failed = withTransaction(db, async (tx) => {
        await tx.execute(sql`insert into title_answer (key, title, by) values ('a', 'A', 'x')`);
        throw new Error("given up");
      });
      await expect(failed).rejects.toThrow("given up");
      expect(await listAuditEntries(db, {}, all)).toEqual([]);
    }));

  test("of the register's indicators the collaboration's own are told, and no others", () =>
    withBlekinge(async ({ db }) => {
      const told = { unit: "percent", decimals: 1, polarity: "lower", byGender: false, publishedFor: "both" } as const;
      await createOwnIndicator(db, { ...told, title: "Eget", description: null, source: null });
      await db.execute(sql`update indicator set description = 'x'`);
      const kinds = (await listAuditEntries(db, { kinds: ["indicator"] }, all)).map(({ action }) => action);
      expect(kinds).toEqual(["update", "insert"]);
    }));

  test("the value of a baseline is under seal, for the figure it comes from may be hidden", () =>
    withBlekinge(async ({ db }) => {
      const [goal] = blekinge.goals;
      await decideBaselines(db, [
        {
          goal: goal?.id as string,
          part: goal?.parts[0]?.key as string,
          area: region.code,
          gender: "T",
          value: 12.34567,
          year: 2018,
          source: "Kolada",
          decidedOn: "2022-03-01",
          decidedBy: "LSVO",
        },
      ]);
      const [entry] = await listAuditEntries(db, { kinds: ["baseline_decision"] }, all);
      expect(entry?.after).toMatchObject({ decided_by: "LSVO", value: { opened: null } });
      expect(JSON.stringify(entry)).not.toContain("12.34567");
    }));

  test("entries are found by kind, key, person and day", () =>
    withFreshDatabase(async ({ db }) => {
      await actingAs(anna, () =>
        withTransaction(db, (tx) =>
          tx.execute(sql`insert into title_answer (key, title, by) values ('a', 'A', 'x'), ('b', 'B', 'x')`),
        ),
      );
      await saveAreas(db, [region]);
      const found = async (filter: Parameters<typeof listAuditEntries>[1]) =>
        (await listAuditEntries(db, filter, all)).map(({ number }) => number);
      expect(await found({})).toEqual([2, 1]);
      expect(await found({ kinds: ["title_answer"], key: "1" })).toEqual([1]);
      expect(await found({ kinds: ["goal"] })).toEqual([]);
      expect(await found({ person: anna.person })).toEqual([2, 1]);
      expect(await found({ person: "00000000-0000-4000-8000-000000000000" })).toEqual([]);
      expect(await found({ from: "2000-01-01", to: "2099-01-01" })).toEqual([2, 1]);
      expect(await found({ to: "2000-01-01" })).toEqual([]);
      const [latest] = await listAuditEntries(db, {}, { before: 2, limit: 1 });
      expect(latest?.number).toBe(1);
    }));
});

onPostgres("the wall around the audit log", () => {
  const database = sharedDatabase();

  test.each([
    "insert into audit.entry select number + 1, at, act, person, actor, action, kind, key, before, after, previous, hash from audit.entry",
    "update audit.entry set kind = 'goal'",
    "delete from audit.entry",
    "truncate audit.entry",
    "alter table audit.entry disable trigger all",
    "drop table audit.entry",
    "drop schema audit cascade",
    "create table audit.more (number int)",
    "update audit.sealed_value set salt = null, value = null",
    "delete from audit.sealed_value",
    "select audit.watch('goal')",
    "select audit.seal(null, 'x', false)",
    "select audit.forget('5b0c1f0e-5d3e-4a51-9c0e-0d4f3f0d0a01')",
    "create or replace function audit.record() returns trigger language plpgsql as 'begin return null; end'",
    "create table own (id int primary key); create trigger t after insert on own for each row execute function audit.record('{}')",
    "alter table title_answer disable trigger all",
    "drop trigger audit_insert on title_answer",
    "truncate annual_report",
    "set session_replication_role = replica",
    "set role foljsam",
  ])("the role that the product works as is refused: %s", async (statement) => {
    await expect(database().db.execute(statement)).rejects.toMatchObject({
      cause: { code: statement.includes("forget") ? "23001" : "42501" },
    });
  });

  test("even the owner is stopped, until the triggers are taken away", async () => {
    const owner = connect({ url: database().ownerUrl }, { max: 1 });
    await owner`insert into title_answer (key, title, by) values ('a', 'A', 'x')`;
    for (const refused of [
      owner`update audit.entry set kind = 'goal'`,
      owner`delete from audit.entry`,
      owner`truncate audit.entry`,
      owner`update audit.sealed_value set value = 'x'`,
      owner`delete from audit.sealed_value`,
    ]) {
      await expect(refused).rejects.toMatchObject({ code: "23001" });
    }
    await owner.end();
  });

  test("every table is followed by the log, or is known not to be and why", async () => {
    const rows = await database().db.execute<{ name: string; followed: boolean }>(sql`
      select c.relname as name, exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit_update') as followed
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`);
    const unfollowed = rows.filter(({ followed }) => !followed).map(({ name }) => name);
    expect(unfollowed).toEqual([
      // The register comes with the product, and groups of a file's with its run.
      "area",
      // What is on its way in becomes a run, which is followed.
      "import_preview",
      "import_upload",
      "import_upload_chunk",
      // Reviewed files that come with the product.
      "indicator_alias",
      // Figures have a history of their own, run by run.
      "observation",
      "observation_common",
      "observation_note",
      // How often an address has tried to sign in.
      "rate_limit",
      "register_source",
      "series_break",
      // Who is signed in just now, and where: personal data that ends with the session.
      "session",
      "staged_note",
      // Codes on their way to who asked for them.
      "verification",
      // How much somebody has sent of late.
      "write_limit",
    ]);
  });
});

onPostgres("the chain of the audit log", () => {
  test("a log that nobody has touched is whole", () =>
    withBlekinge(async ({ db }) => {
      const { entries, last, broken, brokenSeals } = await checkAuditLog(db);
      expect(entries).toBeGreaterThan(10);
      expect(last?.number).toBe(entries);
      expect({ broken, brokenSeals }).toEqual({ broken: null, brokenSeals: 0 });
    }));

  test("several who commit at once make one chain", () =>
    withFreshDatabase(async ({ db }) => {
      const answer = (number: number) => ({ title: `T${number}`, indicator: "N02904" });
      await saveAreas(db, [region, karlskrona, karlshamn]);
      await saveCollaboration(db, blekinge);
      await Promise.all(Array.from({ length: 20 }, (_, number) => saveAnswers(db, [answer(number)], "x")));
      expect(await checkAuditLog(db)).toMatchObject({ broken: null, brokenSeals: 0 });
    }));

  test("a transaction that sees the past fails rather than make the chain fork", () =>
    withFreshDatabase(async ({ db }) => {
      const late = db.transaction(
        async (tx) => {
          await tx.execute(sql`select count(*) from audit.entry`);
          await db.execute(sql`insert into title_answer (key, title, by) values ('a', 'A', 'x')`);
          await tx.execute(sql`insert into title_answer (key, title, by) values ('b', 'B', 'x')`);
        },
        { isolationLevel: "repeatable read" },
      );
      await expect(late).rejects.toMatchObject({ code: "23505" });
      expect(await checkAuditLog(db)).toMatchObject({ entries: 1, broken: null });
    }));

  describe("who can do anything leaves traces", () => {
    test.each([
      ["changing an entry", "update audit.entry set after = '{}' where number = 5", { number: 5, how: "changed" }],
      [
        "changing who it was",
        "update audit.entry set person = gen_random_uuid() where number = 5",
        { number: 5, how: "changed" },
      ],
      ["taking one away", "delete from audit.entry where number = 5", { number: 5, how: "missing" }],
      ["taking the first away", "delete from audit.entry where number = 1", { number: 1, how: "missing" }],
      [
        "changing two about",
        "update audit.entry set number = case number when 5 then 1000006 else 1000005 end where number in (5, 6); update audit.entry set number = number - 1000000 where number > 1000000",
        { number: 5, how: "out-of-order" },
      ],
    ])("%s", (_, statement, broken) =>
      withBlekinge(async (database) => {
        await tamper(database, statement);
        expect((await checkAuditLog(database.db)).broken).toEqual(broken);
      }),
    );

    test("cutting off the end is found by who has kept a number and its hash", () =>
      withBlekinge(async (database) => {
        const { last, entries } = await checkAuditLog(database.db);
        await tamper(database, `delete from audit.entry where number = ${entries}`);
        expect((await checkAuditLog(database.db)).broken).toBeNull();
        expect((await checkAuditLog(database.db, last ?? undefined)).broken).toEqual({
          number: entries,
          how: "missing",
        });
      }));

    test("changing a name under seal", () =>
      withBlekinge(async (database) => {
        await tamper(database, "update audit.sealed_value set value = 'x' where value is not null");
        expect((await checkAuditLog(database.db)).brokenSeals).toBeGreaterThan(0);
      }));
  });
});
