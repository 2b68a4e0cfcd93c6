import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi, uploadOf } from "../blekinge-api.fixture.ts";
import type { ImportPreviewJson, ImportRunJson } from "../schemas/import.ts";
import type { ImportQuestionJson } from "../schemas/import-question.ts";
import type { RevisionJson } from "../schemas/revision.ts";

type Unreadable = { code: string; upload: string; questions: ImportQuestionJson[] };

onPostgres("what a file cannot say and what it would do", () => {
  const api = blekingeApi();
  const form = async (fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return await api().request("/api/v1/imports", { method: "POST", body });
  };
  const upload = async (text: string, fields = {}) =>
    await api().request("/api/v1/imports", uploadOf("utfall.csv", text, fields));
  const preview = async (response: Response) => {
    expect(response.status).toBe(201);
    return (await response.json()) as ImportPreviewJson;
  };
  const commit = async (id: string) => {
    const response = await api().request(`/api/v1/imports/${id}/commit`, { method: "POST" });
    return ((await response.json()) as { run: ImportRunJson }).run;
  };
  const get = async <T>(path: string) => (await (await api().request(`/api/v1/${path}`)).json()) as T;

  test("a title is asked about once, and its answer holds for every later file", async () => {
    const text = "Nyckeltal;Kommun;År;Visat Värde\nKariesfria treåringar, andel (%);Region Blekinge;2031;81.5\n";
    const response = await upload(text);
    expect(response.status).toBe(422);
    const unreadable = (await response.json()) as Unreadable;
    expect(unreadable).toMatchObject({
      code: "nothing-to-load",
      questions: [{ kind: "indicator", reason: "unknown-title", title: "Kariesfria treåringar, andel (%)", count: 1 }],
    });
    const [question] = unreadable.questions;
    const candidates = question?.kind === "indicator" ? question.candidates : [];
    expect(candidates.map(({ id }) => id)).toContain("N80401");
    expect(candidates.length).toBeLessThanOrEqual(5);

    const answers = JSON.stringify([{ title: "Kariesfria treåringar, andel (%)", indicator: "N80401" }]);
    const answered = await preview(await form({ upload: unreadable.upload, answers }));
    expect(answered).toMatchObject({ file: { name: "utfall.csv" }, upload: unreadable.upload });
    expect(answered.questions).toEqual([{ kind: "gender", count: 1 }]);
    expect(answered.changes[0]?.key.indicator).toBe("N80401");
    expect((await upload(text)).status).toBe(422);

    await commit(answered.id);
    const later = await preview(await upload(text.replace("81.5", "82.5")));
    expect(later).toMatchObject({ questions: [{ kind: "gender" }], difference: { changed: 1 } });
    expect((await form({ upload: unreadable.upload, answers })).status).toBe(404);
  });

  test("a title that a municipal and a regional series both bear is never guessed", async () => {
    const title = "Kostnadsutjämning, bidrag/avgift, kr/inv";
    const response = await upload(`Nyckeltal;Kommun;År;Värde\n${title};Karlskrona;2030;1\n${title};Ronneby;2030;2\n`);
    const { questions } = (await response.json()) as { questions: ImportQuestionJson[] };
    expect(questions).toMatchObject([{ kind: "indicator", reason: "ambiguous-title", title, count: 2 }]);
    const [question] = questions;
    const same = question?.kind === "indicator" ? question.candidates.filter(({ similarity }) => similarity === 1) : [];
    expect(same.map(({ id, why }) => [id, why])).toEqual([
      ["N00012", "same-title"],
      ["N60047", "same-title"],
    ]);
  });

  test.each([
    [{ answers: "[]" }, 400, "file ska vara en fil."],
    [{ upload: "7b1f" }, 404, "Filen finns inte kvar här."],
    [{ upload: "7b1f", answers: "N80401" }, 400, "answers ska vara JSON"],
  ])("a form with %j is refused", async (fields, status, detail) => {
    const response = await form(fields);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining(detail) });
  });

  test("an answer that names no indicator is refused", async () => {
    const answers = JSON.stringify([{ title: "A", indicator: "N00000" }]);
    const response = await upload("Nyckeltal;Kommun;År;Värde\nA;Karlskrona;2020;1\n", { answers });
    expect(await response.json()).toMatchObject({ status: 404, code: "indicator-not-found" });
  });

  test("the preview says which goals would change status, and which figures the file no longer has", async () => {
    const goal = "progress?goal=blekinge-2&area=0010&year=2022";
    const figures = "observations?indicator=N80401&area=0010&gender=T&to=2022";
    const before = await get<{ goals: { status: string }[] }>(goal);
    const { observations } = await get<{ observations: { year: number; value: number | null }[] }>(figures);
    const [first, ...between] = observations.filter(({ value }) => value !== null);
    const old = between.pop();
    expect(old?.year).toBe(2022);
    const rows = `N80401,0010,${first?.year},${first?.value},T\nN80401,0010,2022,0.1,T\n`;
    const worse = await preview(await upload(`kpi,municipality,year,value,gender\n${rows}`));
    expect(worse.questions).toEqual([]);
    expect(worse.goalEffects).toHaveLength(1);
    const [effect] = worse.goalEffects;
    expect(effect).toMatchObject({
      collaboration: "blekinge",
      goal: "blekinge-2",
      number: 2,
      area: "0010",
      areaName: "Region Blekinge",
      from: before.goals[0]?.status,
      to: "worse-than-baseline",
      toYear: 2022,
      method: "linear-pace",
      methodVersion: "1",
      dataVersion: expect.stringMatching(/^run-\d+$/),
    });
    expect(effect?.toReason).not.toBe(effect?.fromReason);
    expect(worse.vanished.count).toBe(between.length);
    expect(worse.vanished.first[0]).toMatchObject({ gender: "T", year: between[0]?.year, value: between[0]?.value });

    const { run } = await commit(worse.id);
    const after = await get<{ goals: { status: string; reason: string }[] }>(goal);
    expect(after.goals[0]).toMatchObject({ status: effect?.to, reason: effect?.toReason });
    const undo = await get<{ goalEffects: object[] }>(`imports/${run}/undo`);
    expect(undo.goalEffects).toEqual([
      expect.objectContaining({ goal: "blekinge-2", from: effect?.to, to: effect?.from }),
    ]);

    const { revisions } = await get<{ revisions: RevisionJson[] }>("revisions?indicator=N80401&area=0010&gender=T");
    expect(revisions).toEqual([
      expect.objectContaining({
        year: 2022,
        from: expect.objectContaining({ value: old?.value, example: true }),
        to: expect.objectContaining({ value: 0.1, run, example: false }),
        undone: false,
      }),
    ]);
  });

  test("the register is searched, and what is listed is what is in use", async () => {
    const found = await get<{ indicators: object[] }>("indicators?search=kariesfria%203-%C3%A5ringar&limit=1");
    expect(found.indicators).toEqual([expect.objectContaining({ id: "N80401", withdrawn: false })]);
    const used = await get<{ indicators: object[] }>("indicators");
    expect(used.indicators.length).toBeLessThan(200);
    expect((await api().request("/api/v1/indicators?search=a&limit=101")).status).toBe(400);
  });
});
