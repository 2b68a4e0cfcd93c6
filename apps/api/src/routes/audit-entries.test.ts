import { describe, expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { actAs, blekingeApi, postJson } from "../blekinge-api.fixture.ts";
import type { AuditEntryJson } from "../schemas/audit-entry.ts";
import { walkChain } from "@foljsam/database";

const note = { goal: "blekinge-9", kind: "note", meetingOn: "2022-03-10", body: "aldre", text: "Vi sågs." };

onPostgres("the audit log of the API", () => {
  const api = blekingeApi();
  const entriesOf = async (query = "") => {
    const response = await api().request(`/api/v1/audit-entries?limit=200${query}`);
    expect(response.status).toBe(200);
    return (await response.json()) as { entries: readonly AuditEntryJson[]; next: number | null };
  };

  test("a note that is taken is told with who took it, from where", async () => {
    const secretary = await actAs(api(), { role: "secretary", group: "aldre", name: "Sara Secreterare" });
    const taken = await postJson(secretary, "/api/v1/meeting-notes", note);
    expect(taken.status).toBe(201);
    const [entry] = (await entriesOf("&kind=meeting_note")).entries;
    expect(entry).toMatchObject({
      actor: { name: "Sara Secreterare", from: "webb" },
      action: "insert",
      before: null,
      after: { text: "Vi sågs." },
    });
    const mine = await entriesOf(`&person=${entry?.person}`);
    expect(mine.entries.map(({ number }) => number)).toEqual([entry?.number]);
  });

  test("the list is given page by page", async () => {
    const first = (await (await api().request("/api/v1/audit-entries?limit=2")).json()) as {
      entries: readonly AuditEntryJson[];
      next: number;
    };
    expect(first.entries).toHaveLength(2);
    expect(first.next).toBe(first.entries[1]?.number);
    const { entries } = await entriesOf(`&before=${first.next}`);
    expect(entries[0]?.number).toBe(first.next - 1);
  });

  test("the export is a chain that anyone can walk, and its cells are safe", async () => {
    const response = await api().request("/api/v1/audit-entries/export?format=json");
    const { entries } = (await response.json()) as { entries: Parameters<typeof walkChain>[0] };
    expect(await walkChain(entries)).toMatchObject({ broken: null });
    const csv = await (await api().request("/api/v1/audit-entries/export")).text();
    expect(csv.split("\r\n")[0]).toBe("number,at,name,from,person,action,kind,key,before,after,previous,hash,text");
  });

  test.each(["person=1", "from=igår", "limit=0", "before=x"])("%s is refused", async (query) => {
    expect((await api().request(`/api/v1/audit-entries?${query}`)).status).toBe(400);
  });

  test("another group's draft is told of without what it says", async () => {
    await api().database.db.execute(
      "insert into meeting_note (goal_id, group_id, meeting_on, kind, text, by, publication) select goal.id, group_id, '2022-03-10', 'note', 'Utkastet', 'x', 'draft' from goal limit 1",
    );
    const member = await actAs(api(), { role: "member", group: "vuxna" });
    const text = await (await member.request("/api/v1/audit-entries?kind=meeting_note")).text();
    expect(text).not.toContain("Utkastet");
    expect(text).toContain('"withheld":true');
    expect(JSON.stringify(await entriesOf("&kind=meeting_note"))).toContain("Utkastet");
  });

  describe("a person's data", () => {
    test("is given to the person and to the coordinator, and erased when they say so", async () => {
      const member = await actAs(api(), { role: "member", group: "aldre", name: "Erik Erasmus" });
      const own = (await (await member.request("/api/v1/me/data")).json()) as { person: readonly { id: string }[] };
      const id = own.person[0]?.id as string;
      expect(JSON.stringify(own)).toContain("Erik Erasmus");
      expect((await api().request(`/api/v1/persons/${id}/data`)).status).toBe(200);
      expect((await member.request(`/api/v1/persons/${id}/data`)).status).toBe(403);
      const stranger = await actAs(api(), {} as never);
      const unheld = (await (await stranger.request("/api/v1/me/data")).json()) as {
        person: readonly { id: string }[];
      };
      // Whoever holds no role in the coordinator's collaboration is none of theirs.
      expect((await api().request(`/api/v1/persons/${unheld.person[0]?.id}/data`)).status).toBe(404);
      const last = await postJson(api(), "/api/v1/me/erase", { confirm: "radera" });
      expect([last.status, ((await last.json()) as { code: string }).code]).toEqual([409, "last-coordinator"]);
      expect((await postJson(member, "/api/v1/me/erase", { confirm: "ja" })).status).toBe(400);
      expect((await postJson(member, "/api/v1/me/erase", { confirm: "radera" })).status).toBe(200);
      expect((await postJson(api(), `/api/v1/persons/${id}/erase`, { confirm: "radera" })).status).toBe(404);
      expect(await (await api().request(`/api/v1/persons/${id}/data`)).text()).not.toContain("Erik");
      expect(JSON.stringify(await entriesOf())).not.toContain("Erik");
    });
  });
});
