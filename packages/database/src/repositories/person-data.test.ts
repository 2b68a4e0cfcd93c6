import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { onPostgres, withFreshDatabase } from "../../../../test/postgres/database.ts";
import { actingAs } from "../connection/acting.ts";
import { withTransaction } from "../connection/database.ts";
import { checkAuditLog, listAuditEntries } from "./audit-log.ts";
import { erasePerson, exportPerson } from "./person-data.ts";
import { recordPerson } from "./persons.ts";

const anna = { name: "Anna Åkesson", email: "anna@region.example" };
const bo = { person: "5b0c1f0e-5d3e-4a51-9c0e-0d4f3f0d0a01", name: "Bo Berg", from: "webb 10.0.0.2" };
const unknown = "00000000-0000-4000-8000-000000000000";

onPostgres("what is stored about a person", () => {
  test("is given out without secrets, with what they have done", () =>
    withFreshDatabase(async ({ db }) => {
      const { id } = await recordPerson(db, anna);
      await db.execute(
        sql`insert into account (person_id, provider_id, account_id, password) values (${id}, 'credential', 'x', 'hemligt')`,
      );
      await db.execute(sql`insert into session (person_id, token, expires_at) values (${id}, 'nyckeln', now())`);
      await actingAs({ person: id, name: anna.name, from: "webb 10.0.0.1" }, () =>
        withTransaction(db, (tx) => tx.execute(sql`insert into title_answer (key, title, by) values ('a', 'A', 'x')`)),
      );
      const data = await exportPerson(db, id);
      expect(data).toMatchObject({
        person: [anna],
        sessions: [{ person_id: id }],
        waysToSignIn: [{ provider: "credential" }],
        actions: [{ kind: "title_answer", as: { name: anna.name, from: "webb 10.0.0.1" } }],
      });
      expect(JSON.stringify(data)).not.toMatch(/hemligt|nyckeln/);
      await expect(exportPerson(db, unknown)).rejects.toMatchObject({ code: "person-not-found" });
    }));

  test("is erased everywhere, and the chain of the log holds", () =>
    withFreshDatabase(async ({ db }) => {
      const { id } = await recordPerson(db, anna);
      await db.execute(
        sql`insert into account (person_id, provider_id, account_id) values (${id}, 'credential', 'annas-konto')`,
      );
      await db.execute(sql`insert into session (person_id, token, expires_at) values (${id}, 'nyckeln', now())`);
      await actingAs({ person: id, name: anna.name, from: "webb 10.0.0.1" }, () =>
        withTransaction(db, (tx) => tx.execute(sql`insert into title_answer (key, title, by) values ('a', 'A', 'x')`)),
      );
      await actingAs(bo, () => erasePerson(db, id));

      const entries = await listAuditEntries(db, {}, { limit: 100 });
      expect(entries.filter(({ person }) => person === id)).toMatchObject([{ kind: "title_answer", actor: null }]);
      expect(entries.find(({ kind, action }) => kind === "person" && action === "update")).toMatchObject({
        actor: { name: "Bo Berg" },
        before: { name: { opened: null } },
      });
      const everything = await db.execute(sql`
        select (select jsonb_agg(e) from audit.entry e)::text || (select jsonb_agg(s) from audit.sealed_value s)::text
          || (select jsonb_agg(p) from person p)::text || (select count(*) from account)::text || (select count(*) from session)::text as text`);
      expect(JSON.stringify(everything)).not.toMatch(/Anna|Åkesson|anna@|annas-konto|10\.0\.0\.1|nyckeln/);
      expect(JSON.stringify(everything)).toContain("Borttagen person");
      expect(await checkAuditLog(db)).toMatchObject({ broken: null, brokenSeals: 0 });
      await expect(erasePerson(db, id)).rejects.toMatchObject({ code: "person-not-found" });
    }));
});
