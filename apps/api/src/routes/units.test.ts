import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi, uploadOf } from "../blekinge-api.fixture.ts";
import type { ImportPreviewJson, UnreadableFileJson } from "../schemas/import.ts";

type Kept = { answers: { kind: string; title: string | null; indicator: string; unit: string | null; by: string }[] };

onPostgres("the unit of figures is asked about once", () => {
  const api = blekingeApi();
  const upload = async (text: string, fields = {}) =>
    await api().request("/api/v1/imports", uploadOf("utfall.csv", text, fields));
  const previewOf = async (text: string, answers: object[] = []) => {
    const response = await upload(text, { answers: JSON.stringify(answers) });
    expect(response.status).toBe(201);
    return (await response.json()) as ImportPreviewJson;
  };
  const commit = (id: string) => api().request(`/api/v1/imports/${id}/commit`, { method: "POST" });
  const kept = async () => ((await (await api().request("/api/v1/imports/answers")).json()) as Kept).answers;

  test("where all figures of a percentage are below one: until it is answered nothing is converted, after it everything", async () => {
    const shares = (value: string) => `kpi;municipality;year;value\nN02904;1080;2031;${value}\n`;
    const question = {
      kind: "unit",
      reason: "figures-below-one",
      indicator: "N02904",
      title: null,
      found: null,
      unit: "percent",
      choices: ["percent", "share"],
      count: 1,
    };
    const asked = await previewOf(shares("0,046"));
    expect(asked.questions).toContainEqual(question);
    expect(asked.changes[0]?.to).toEqual({ value: 0.046, missing: null });

    const answer = { indicator: "N02904", title: null, unit: "share" };
    const answered = await previewOf(shares("0,046"), [answer]);
    expect(answered).toMatchObject({ answers: [answer], questions: [] });
    expect(answered.changes[0]?.to).toEqual({ value: 4.6, missing: null });
    const told = "Utfallen för N02904 räknades om från andelar till procent, så som har svarats. Det gäller 1 rad.";
    expect(answered.report.notices.map(({ message }) => message)).toContain(told);
    expect(await kept()).toEqual([]);

    await commit(answered.id);
    expect(await kept()).toEqual([
      {
        kind: "unit",
        ...answer,
        indicatorTitle: expect.stringContaining("ekonomiskt utsatta"),
        by: "Maja Ek",
        at: expect.stringMatching(/^20/),
      },
    ]);
    const later = await previewOf(shares("0,057"));
    expect(later.changes[0]).toMatchObject({ from: { value: 4.6 }, to: { value: 5.7 } });
    expect(later.report.notices.map(({ message }) => message)).toContain(told);
  });

  test("a kept answer never makes percentages of percentages: the rows wait, and it is asked again", async () => {
    const percentages = "kpi;municipality;year;value\nN02904;1080;2032;4,6\nN02904;1081;2032;0,9\n";
    const preview = await previewOf(percentages);
    expect(preview.report.rejected).toBe(1);
    expect(preview.questions).toEqual([expect.objectContaining({ kind: "unit", reason: "not-a-share", count: 1 })]);
    const changed = await previewOf(percentages, [{ indicator: "N02904", unit: "percent" }]);
    expect(changed.report.rejected).toBe(0);
    expect(changed.changes.map(({ to }) => to?.value)).toEqual([4.6, 0.9]);
    await commit(changed.id);
    expect((await kept()).map(({ unit }) => unit)).toEqual(["percent"]);
  });

  test("where a title names another unit, the rows wait for the answer, and goals see the register's unit", async () => {
    const title = "Fallskador, antal/1000 inv";
    const text = `kpi;kpi_name;municipality;year;value\nN20402;${title};0010;2033;25,503\n`;
    const response = await upload(text);
    expect(response.status).toBe(422);
    const refused = (await response.json()) as UnreadableFileJson;
    const [question] = refused.questions;
    expect(question).toMatchObject({
      kind: "unit",
      reason: "unit-differs",
      indicator: "N20402",
      title,
      found: "per-1000",
      unit: "per-100000",
      choices: ["per-100000", "per-1000", "per-10000"],
      count: 1,
    });
    const converted = await previewOf(text, [{ indicator: "N20402", title, unit: "per-1000" }]);
    expect(converted.changes[0]?.to?.value).toBe(2550.3);
    const asItStands = await previewOf(text, [{ indicator: "N20402", title, unit: "per-100000" }]);
    expect(asItStands.changes[0]?.to?.value).toBe(25.503);
  });

  test.each([
    ['[{"indicator":"N02904","unit":"promille"}]', 400],
    ['[{"indicator":"N02904"}]', 400],
    ['[{"indicator":"N00000","unit":"share"}]', 404],
  ])("the answers %s are refused", async (answers, status) => {
    expect((await upload("kpi;municipality;year;value\nN02904;1080;2031;1\n", { answers })).status).toBe(status);
  });
});
