import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi, uploadOf } from "../blekinge-api.fixture.ts";
import type { ImportPreviewJson, UnreadableFileJson } from "../schemas/import.ts";

const nothingSaid = {
  indicator: null,
  year: null,
  gender: null,
  encoding: null,
  delimiter: null,
  decimal: null,
  groups: {},
  roles: {},
};

onPostgres("what was recognised of a file can be corrected", () => {
  const api = blekingeApi();
  const upload = (text: string, fields = {}) => api().request("/api/v1/imports", uploadOf("utfall.csv", text, fields));
  const again = async (fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return await api().request("/api/v1/imports", { method: "POST", body });
  };

  test("the file is read again as corrected, and the preview keeps how", async () => {
    const text = "kpi;municipality;year;measured;value\nN99101;1080;2019;2020;9,5\n";
    const first = (await (await upload(text)).json()) as ImportPreviewJson;
    expect(first.reading).toEqual(nothingSaid);
    expect(first.changes[0]?.key.year).toBe(2019);
    const fields = {
      upload: first.upload ?? "",
      roles: '{"4":"year"}',
      encoding: "windows-1252",
      delimiter: ";",
      decimal: ",",
      gender: " ",
    };
    const corrected = (await (await again(fields)).json()) as ImportPreviewJson;
    expect(corrected.changes[0]?.key.year).toBe(2020);
    expect(corrected.report).toMatchObject({ encoding: "windows-1252", decimal: "," });
    const reading = {
      ...nothingSaid,
      encoding: "windows-1252",
      delimiter: ";",
      decimal: ",",
      roles: { 4: "year" },
    };
    expect(corrected.reading).toEqual(reading);
    const shown = await (await api().request(`/api/v1/imports/${corrected.id}`)).json();
    expect(shown).toMatchObject({ preview: { reading } });
  });

  test("a correction that cannot be is told in words, with what was asked for, and the file is kept", async () => {
    const response = await upload("Nyckeltal;Kommun;År;Värde\nN99101;1080;2019;9,5\n", { roles: '{"7":"year"}' });
    expect(response.status).toBe(422);
    const refused = (await response.json()) as UnreadableFileJson;
    expect(refused).toMatchObject({
      detail: "Kolumn 7 finns inte: tabellen har 4 kolumner.",
      reading: { roles: { 7: "year" } },
    });
    expect((await again({ upload: refused.upload, roles: "{}" })).status).toBe(201);
  });

  test("a tab is a delimiter, and no blank field", async () => {
    const response = await upload("Nyckeltal\tKommun\tÅr\tVärde\nN99101\t1080\t2019\t9,5\n", { delimiter: "\t" });
    expect(await response.json()).toMatchObject({ reading: { delimiter: "\t" } });
  });

  test.each([
    [{ encoding: "ebcdic" }, "encoding ska vara utf-8, utf-8-bom, utf-16le"],
    [{ delimiter: "x" }, "delimiter ska vara ; , | eller en tabb, inte ”x”."],
    [{ decimal: "'" }, "decimal ska vara , eller ., inte ”'”."],
    [{ roles: '{"3":"kommun"}' }, 'roles ska vara JSON som {"3": "year"}'],
    [{ roles: '{"0":"year"}' }, 'roles ska vara JSON som {"3": "year"}'],
    [{ roles: "år" }, 'roles ska vara JSON som {"3": "year"}'],
  ])("%j beside a file is refused", async (fields, detail) => {
    const response = await upload("Nyckeltal;Kommun;År;Värde\n", fields);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "invalid-request", detail: expect.stringContaining(detail) });
  });
});

onPostgres("the lines of a file are shown", () => {
  const api = blekingeApi();
  const upload = (text: string) => api().request("/api/v1/imports", uploadOf("utfall.csv", text));
  const rowsOf = ({ sample }: Pick<ImportPreviewJson, "sample">) =>
    sample.rows.map(({ line, cells, problems }) => [line, cells.join(" "), ...problems.map(({ message }) => message)]);

  test("with what is wrong at its cell, also where figures contradict each other", async () => {
    const figures = "N99102;1080;2019;9,5\nN99102;Ankeborg;2019;9,5\nN99102;1080;2019;8,5\nN99102;1081;2019;1\n";
    const preview = (await (await upload(`Nyckeltal;Kommun;År;Värde\n${figures}`)).json()) as ImportPreviewJson;
    const conflict = (found: string) =>
      `Samma utfall (N99102, 1080, 2019, T) står på rad 2 och rad 4 med olika värden (här ${found}). Inget av dem läses in. Ta bort det som är fel.`;
    expect(rowsOf(preview)).toEqual([
      [1, "Nyckeltal Kommun År Värde"],
      [2, "N99102 1080 2019 9,5", conflict("9,5")],
      [
        3,
        "N99102 Ankeborg 2019 9,5",
        "Området ”Ankeborg” känns inte igen. Skriv namnet eller koden som i Kolada, till exempel Karlskrona eller 1080.",
      ],
      [4, "N99102 1080 2019 8,5", conflict("8,5")],
      [5, "N99102 1081 2019 1"],
    ]);
    const shown = await (await api().request(`/api/v1/imports/${preview.id}`)).json();
    expect(shown).toMatchObject({ preview: { sample: preview.sample } });
  });

  test("as they were divided where nothing could be read", async () => {
    const refused = (await (await upload("Namn;Belopp\nAnna;12\n")).json()) as UnreadableFileJson;
    expect(rowsOf(refused)).toEqual([
      [1, "Namn Belopp"],
      [2, "Anna 12"],
    ]);
  });
});
