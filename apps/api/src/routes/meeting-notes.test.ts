import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { actAs, blekingeApi, postJson } from "../blekinge-api.fixture.ts";
import { type MeetingNoteJson, parseResponse } from "../client.ts";

const said = {
  goal: "blekinge-20",
  body: "lsvo",
  meetingOn: "2022-03-10",
  kind: "note",
  text: "Följs upp i maj.\r\nRonneby berättar hur de gör.",
} as const;
const asked = { ...said, kind: "assignment", text: "Ta fram en plan.", responsible: "vuxna", dueOn: "2022-03-14" };
const path = "/api/v1/meeting-notes";

onPostgres("notes of meetings", () => {
  const api = blekingeApi();
  const post = async (url: string, body: object, who = api()) => {
    const response = await postJson(who, url, body);
    return { status: response.status, ...((await response.json()) as { note: MeetingNoteJson; code?: string }) };
  };
  const list = async (query: Record<string, string> = {}) =>
    (await parseResponse(api().client["meeting-notes"].$get({ query }))).notes;
  const versionsOf = async (note: number) =>
    (await parseResponse(api().client["meeting-notes"][":note"].$get({ param: { note: String(note) } }))).versions;

  test("a note is taken down with its goal, its meeting and its lines, and sent twice it is kept once", async () => {
    const { status, note } = await post(path, said);
    expect(status).toBe(201);
    expect(note).toMatchObject({
      goal: "blekinge-20",
      goalNumber: 20,
      bodyName: "LSVO",
      meetingOn: "2022-03-10",
      text: "Följs upp i maj.\nRonneby berättar hur de gör.",
      assignment: null,
      withdrawn: false,
      by: "Maja Ek",
    });
    expect((await post(path, said)).note).toEqual(note);
    expect(await list({ goal: "blekinge-20", meetingOn: "2022-03-10" })).toEqual([note]);
  });

  test("an assignment has somebody who answers for it and a day, and is late when that has passed", async () => {
    const { note } = await post(path, asked);
    const assignment = { responsible: "vuxna", responsibleName: "Vuxna", dueOn: "2022-03-14", done: false };
    expect(note.assignment).toEqual({ ...assignment, overdue: true });
    const toPrincipal = await post(path, { ...asked, responsible: "1081", dueOn: "2022-03-15" });
    expect(toPrincipal.note.assignment).toMatchObject({ responsibleName: "Ronneby kommun", overdue: false });
  });

  test("a note, a decision or an assignment is found by its goal, its meeting and the group it concerns", async () => {
    const { note } = await post(path, { ...asked, goal: "blekinge-13", meetingOn: "2022-03-11", responsible: "aldre" });
    const found = async (query: Record<string, string>) => (await list(query)).some((one) => one.note === note.note);
    expect(await found({ group: "aldre" })).toBe(true);
    expect(await found({ group: "lsvo", meetingOn: "2022-03-11" })).toBe(true);
    expect(await found({ group: "kommunvis-ronneby" })).toBe(false);
    expect(await found({ body: "vuxna" })).toBe(false);
    expect(await found({ goal: "blekinge-14" })).toBe(false);
    expect(await found({ asOf: "2022-03-12" })).toBe(false);
    const days = (await list()).map(({ meetingOn }) => meetingOn);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test("amended it keeps what it said, and who said so", async () => {
    const { note } = await post(path, { ...asked, goal: "blekinge-1" });
    const change = { ...asked, text: "Ta fram en plan till juni.", dueOn: "2022-06-01" };
    const ali = await actAs(api(), { name: "Ali", role: "secretary", group: "lsvo" });
    const { status, note: amended } = await post(`${path}/${note.note}/amend`, { ...change, seen: note.version }, ali);
    expect([status, amended.note]).toEqual([201, note.note]);
    const done = await post(`${path}/${note.note}/amend`, { ...change, done: true, seen: amended.version }, ali);
    expect(done.note.assignment).toMatchObject({ done: true, overdue: false });
    const versions = await versionsOf(note.note);
    expect(versions.map(({ text, by }) => [text, by])).toEqual([
      ["Ta fram en plan till juni.", "Ali"],
      ["Ta fram en plan till juni.", "Ali"],
      ["Ta fram en plan.", "Maja Ek"],
    ]);
    expect(await list({ goal: "blekinge-1" })).toEqual([done.note]);
  });

  test("of an assignment that becomes a note nothing is left to be done", async () => {
    const { note } = await post(path, { ...asked, goal: "blekinge-2" });
    const change = { ...asked, kind: "note", seen: note.version };
    expect((await post(`${path}/${note.note}/amend`, change)).note.assignment).toBeNull();
  });

  test("withdrawn it is listed no more, is kept, and can neither be changed nor withdrawn again", async () => {
    const { note } = await post(path, { ...said, goal: "blekinge-3" });
    const ali = await actAs(api(), { name: "Ali", role: "chair", group: "lsvo" });
    const withdrawn = await post(`${path}/${note.note}/withdraw`, { seen: note.version }, ali);
    expect(withdrawn).toMatchObject({ status: 201, note: { withdrawn: true, by: "Ali" } });
    expect(await list({ goal: "blekinge-3" })).toEqual([]);
    expect(await versionsOf(note.note)).toHaveLength(2);
    const seen = withdrawn.note.version;
    expect(await post(`${path}/${note.note}/amend`, { ...said, seen })).toMatchObject({ code: "note-withdrawn" });
    expect(await post(`${path}/${note.note}/withdraw`, { seen })).toMatchObject({ status: 409 });
  });

  test("of two who change it at once one is told, and nothing of the other's is lost", async () => {
    const { note } = await post(path, { ...said, goal: "blekinge-4" });
    const change = (text: string) => post(`${path}/${note.note}/amend`, { ...said, text, seen: note.version });
    const answers = await Promise.all([change("Ett"), change("Två")]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.code).toBe("note-changed");
    expect(await versionsOf(note.note)).toHaveLength(2);
  });

  test.each<[object, number, string, string]>([
    [{ text: " \n " }, 400, "field-missing", "Skriv vad som sades eller beslutades."],
    [{ text: "x".repeat(4001) }, 400, "invalid-request", "text ska vara högst 4000 tecken"],
    [{ body: "dsf" }, 404, "group-not-found", "Det finns ingen grupp som heter ”dsf”."],
    [{ body: "" }, 400, "field-missing", "Välj vilket organ som har beslutat."],
    [{ goal: "blekinge-99" }, 404, "goal-not-found", "Det finns inget delmål som heter ”blekinge-99”."],
    [{ meetingOn: "2022-03-16" }, 400, "meeting-in-future", "Mötets dag, 16 mars 2022, har inte varit ännu."],
    [{ meetingOn: "i mars" }, 400, "invalid-request", "meetingOn ska vara ett datum som 2022-03-15, inte ”i mars”."],
    [{ kind: "löfte" }, 400, "invalid-request", "kind ska vara note, decision eller assignment, inte ”löfte”."],
    [{ kind: "assignment" }, 400, "field-missing", "Välj vem som ansvarar för uppdraget."],
    [{ kind: "assignment", responsible: "1280", dueOn: "2022-05-01" }, 400, "responsible-not-found", "Välj ansvarig"],
    [{ kind: "assignment", responsible: "aldre" }, 400, "field-missing", "Skriv vilken dag uppdraget ska vara klart."],
    [
      { kind: "assignment", responsible: "aldre", dueOn: "2022-03-09" },
      400,
      "due-before-meeting",
      "Uppdraget kan inte vara klart redan 9 mars 2022: mötet hölls först 10 mars 2022.",
    ],
  ])("%j is refused in Swedish, and nothing is stored", async (change, status, code, detail) => {
    const before = await list();
    const response = await postJson(api(), path, { ...said, text: "Detta ska inte sparas.", ...change });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, code, detail: expect.stringContaining(detail) });
    expect(await list()).toEqual(before);
  });

  test("a note that is not there is not found", async () => {
    expect((await api().request(`${path}/4711`)).status).toBe(404);
    expect((await post(`${path}/4711/amend`, { ...said, seen: 1 })).status).toBe(404);
    expect((await post(`${path}/4711/withdraw`, { seen: 1 })).status).toBe(404);
    expect((await api().request(`${path}/ett`)).status).toBe(400);
  });
});
