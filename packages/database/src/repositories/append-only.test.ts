import type { Database } from "@foljsam/database";
import type { NewMeetingNote } from "@foljsam/domain";
import { expect, test } from "vitest";
import { onPostgres, rolledBack, sharedDatabase } from "../../../../test/postgres/database.ts";
import { databaseErrorOf } from "../connection/errors.ts";
import type { NewStand } from "./adopted-judgements.ts";
import { recordStand } from "./adopted-judgements.ts";
import type { DecidedBaseline } from "./baselines.ts";
import { decideBaselines } from "./baselines.ts";
import { figures, load, prepare, row } from "./figures.fixture.ts";
import { takeMeetingNote } from "./meeting-notes.ts";

const baseline: DecidedBaseline = {
  goal: "blekinge-1",
  part: "andel",
  area: "0010",
  gender: "T",
  value: 9.5,
  year: 2019,
  source: "Kolada",
  decidedOn: "2020-02-07",
  decidedBy: "LSVO",
};

const stand: NewStand = {
  goal: "blekinge-1",
  area: "0010",
  gender: "T",
  year: 2021,
  status: "behind",
  reason: "Sen start",
  body: "lsvo",
  decidedOn: "2022-03-10",
  decision: "§ 14",
  computed: { status: "on-track", method: { method: "linear-pace", version: "1" }, run: 1 },
  by: "Maja",
};

const note: NewMeetingNote = {
  goal: "blekinge-1",
  body: "lsvo",
  meetingOn: "2022-03-10",
  kind: "decision",
  text: "Vi fortsätter.",
  assignment: null,
  publication: "internal",
  by: "Maja",
};

const insert = (values: string) =>
  `insert into observation (indicator_id, area_id, year, gender, run, source_run, value, missing, replaced_by)
   select i.id, a.id, ${values} from indicator i, area a where i.code = 'N00925' and a.code = '0010'`;

/** What the database says against a statement; nothing when it obeys. */
async function refusalOf(db: Database, statement: string): Promise<string | undefined> {
  const error = await db.transaction((tx) => tx.execute(statement)).catch((reason: unknown) => reason);
  const refusal = databaseErrorOf(error);
  return refusal && (refusal.constraint_name ?? refusal.message);
}

onPostgres("what has been stored", () => {
  const shared = sharedDatabase();

  test.each([
    "update observation set value = 1",
    "update observation set line = 7",
    "update observation set replaced_by = 2, value = 1",
    "delete from observation",
    "truncate observation",
    "delete from indicator",
    "update indicator set id = default",
    "delete from area where code = '1082'",
    "update area set id = default",
    "update import_run set by = 'någon'",
    "delete from import_run",
    "truncate import_run",
    "update baseline_decision set value = 1",
    "delete from baseline_decision",
    "truncate baseline_decision",
    "update adopted_judgement set status = 'achieved'",
    "update adopted_judgement set reason = 'annat'",
    "delete from adopted_judgement",
    "truncate adopted_judgement",
    "update meeting_note set text = 'annat'",
    "delete from meeting_note",
    "truncate meeting_note",
  ])("cannot be altered: %s", (statement) =>
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5)]);
      await decideBaselines(db, [baseline]);
      await recordStand(db, stand, () => undefined);
      await takeMeetingNote(db, note);
      expect(await refusalOf(db, statement)).toMatch(/append-only|permission denied/);
      expect(await figures(db)).toEqual({ 2020: 9.5 });
    })(),
  );

  test(
    "can be replaced once, by a later run, and not be un-replaced",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5)]);
      expect(await refusalOf(db, "update observation set replaced_by = 1")).toContain("append-only");
      expect(await refusalOf(db, "update observation set replaced_by = 2")).toBeUndefined();
      expect(await refusalOf(db, "update observation set replaced_by = 3")).toContain("append-only");
      expect(await refusalOf(db, "update observation set replaced_by = null")).toContain("append-only");
    }),
  );

  test.each([
    ["neither a value nor a kind of absence", "2020, 'T', 1, 1, null, null, null", "observation_value_or_missing"],
    ["both a value and a kind of absence", "2020, 'T', 1, 1, 1, 'empty', null", "observation_value_or_missing"],
    ["a value that is not a number", "2020, 'T', 1, 1, 'NaN', null, null", "observation_value_is_finite"],
    ["an infinite value", "2020, 'T', 1, 1, '-Infinity', null, null", "observation_value_is_finite"],
    ["a year that is a typing error", "20222, 'T', 1, 1, 1, null, null", "observation_year"],
    ["a year before all figures", "1899, 'T', 1, 1, 1, null, null", "observation_year"],
    ["a sex that is none", "2020, 'X', 1, 1, 1, null, null", "observation_gender"],
  ])("never holds %s", (_, values, constraint) =>
    rolledBack(shared, async (db) => {
      await prepare(db);
      expect(await refusalOf(db, insert(values))).toBe(constraint);
    })(),
  );

  test.each(["reason", "decision"])("is never a stand on a judgement without its %s", (field) =>
    rolledBack(shared, async (db) => {
      await prepare(db);
      const blank = recordStand(db, { ...stand, [field]: " " }, () => undefined);
      const refusal = await blank.catch((error: unknown) => databaseErrorOf(error));
      expect(refusal).toMatchObject({ constraint_name: "adopted_judgement_says_why" });
    })(),
  );

  test(
    "never comes in replaced",
    rolledBack(shared, async (db) => {
      await prepare(db);
      expect(await refusalOf(db, insert("2020, 'T', 1, 1, 1, null, 2"))).toContain("append-only");
    }),
  );

  test(
    "has one figure at a time for each thing",
    rolledBack(shared, async (db) => {
      await prepare(db);
      expect(await refusalOf(db, insert("2020, 'T', 1, 1, 1, null, null"))).toBeUndefined();
      expect(await refusalOf(db, insert("2020, 'T', 2, 2, 1, null, null"))).toBe("observation_common_current");
    }),
  );
});
