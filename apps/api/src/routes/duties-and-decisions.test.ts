import { describe, expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi, postJson } from "../blekinge-api.fixture.ts";
import { parseResponse } from "../client.ts";

const said = { goal: "blekinge-9", body: "lsvo", meetingOn: "2022-03-10" };
const stand = { reason: "Sen start.", body: "lsvo", decidedOn: "2022-03-10", decision: "§ 14" };

onPostgres("what waits for a group and what has been decided", () => {
  const api = blekingeApi();
  const dutiesOf = async (slug: string) =>
    (await parseResponse(api().client.groups[":slug"].duties.$get({ param: { slug }, query: {} }))).duties;
  const decisionsOf = async (query: Record<string, string> = {}) =>
    (await parseResponse(api().client.decisions.$get({ query }))).decisions;

  describe("duties", () => {
    test("tell the next report and plan of the annual cycle, each as proposed, and when figures are published", async () => {
      const duties = await dutiesOf("aldre");
      expect(duties.map(({ kind, on, proposed }) => [kind, on, proposed])).toEqual(
        expect.arrayContaining([
          ["action-plan", "2022-11-30", true],
          ["annual-report", "2023-02-28", true],
        ]),
      );
      expect(duties.filter(({ kind }) => kind === "figures").every(({ indicator }) => indicator !== null)).toBe(true);
      const days = duties.filter(({ late }) => !late).map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
    });

    test("begin with what is late, as an assignment whose day has passed, until it is done", async () => {
      const asked = { ...said, kind: "assignment", text: "Kartlägg.", responsible: "aldre", dueOn: "2022-03-14" };
      const taken = await postJson(api(), "/api/v1/meeting-notes", asked);
      const { note } = (await taken.json()) as { note: { note: number; version: number } };
      const duties = await dutiesOf("aldre");
      expect(duties.find(({ kind }) => kind === "assignment")).toMatchObject({ late: true, note: note.note });
      expect(duties.map(({ late }) => late)).toEqual(
        duties
          .map(({ late }) => late)
          .toSorted()
          .toReversed(),
      );
      expect((await dutiesOf("vuxna")).some(({ kind }) => kind === "assignment")).toBe(false);
      await postJson(api(), `/api/v1/meeting-notes/${note.note}/amend`, { ...asked, done: true, seen: note.version });
      expect((await dutiesOf("aldre")).some(({ kind }) => kind === "assignment")).toBe(false);
    });

    test("of a group that is not there are not found", async () => {
      expect((await api().request("/api/v1/groups/dsf/duties")).status).toBe(404);
    });
  });

  describe("decisions", () => {
    test("of all kinds stand side by side, the latest first, each with who decided and on which goal", async () => {
      await postJson(api(), "/api/v1/goals/blekinge-9/adopted-judgements", { ...stand, status: "behind", year: 2021 });
      await postJson(api(), "/api/v1/meeting-notes", { ...said, kind: "decision", text: "Vi fortsätter." });
      await postJson(api(), "/api/v1/meeting-notes", { ...said, kind: "note", text: "Bara sagt." });
      const decisions = await decisionsOf({ limit: "200" });
      expect(decisions.slice(0, 2)).toMatchObject([
        { kind: "judgement", on: "2022-03-10", by: "LSVO", goalNumber: 9, status: "behind", area: "0010" },
        { kind: "meeting", on: "2022-03-10", by: "LSVO", goalNumber: 9, text: "Vi fortsätter." },
      ]);
      const rounds = decisions.filter(({ kind }) => kind === "baseline");
      expect(rounds.length).toBeGreaterThan(10);
      expect(rounds.every(({ areas, text }) => (areas ?? 0) > 0 && text === null)).toBe(true);
    });

    test("are found by the group that decided or answers for the goal", async () => {
      const kinds = async (group: string) => new Set((await decisionsOf({ group })).map(({ goal }) => goal));
      expect(await kinds("lsvo")).toContain("blekinge-9");
      expect(await kinds("kommunvis-ronneby")).toEqual(new Set());
      expect((await decisionsOf({ limit: "3" })).length).toBe(3);
      expect((await api().request("/api/v1/decisions?group=dsf")).status).toBe(404);
      expect((await api().request("/api/v1/decisions?limit=alla")).status).toBe(400);
    });
  });
});
