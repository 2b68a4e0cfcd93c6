import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi, uploadOf } from "../blekinge-api.fixture.ts";
import type { ImportPreviewJson } from "../schemas/import.ts";

onPostgres("a file is given back with its problems", () => {
  const api = blekingeApi();
  const previewOf = async (name: string, text: string, fields = {}) => {
    const response = await api().request("/api/v1/imports", uploadOf(name, text, fields));
    return (await response.json()) as ImportPreviewJson;
  };
  const fileOf = (id: string) => api().request(`/api/v1/imports/${id}/problems-file`);

  test("under its own name, read as it was, with each row's sentences; mended, it is read without any", async () => {
    const figures = "N99301;1080;x;9,5\nN99301;Ankeborg;x;1\nN99301;1081;x;5\nN99301;1081;x;6\n";
    const fields = { year: "2029", roles: '{"3":"ignored"}' };
    const { id } = await previewOf("utfall för Blekinge.csv", `kpi;kommun;år;värde\n${figures}`, fields);
    const response = await fileOf(id);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="utfall for Blekinge-med-fel.csv"; filename*=UTF-8''utfall%20f%C3%B6r%20Blekinge-med-fel.csv`,
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.split("\r\n").slice(0, 3)).toEqual([
      "kpi;kommun;år;värde;Fel",
      "N99301;1080;x;9,5;",
      'N99301;Ankeborg;x;1;"Kolumn 2 (kommun): Området ”Ankeborg” känns inte igen. Skriv namnet eller koden som i Kolada, till exempel Karlskrona eller 1080."',
    ]);
    expect(text.match(/Samma utfall \(N99301, 1081, 2029, T\) står på rad 4 och rad 5/g)).toHaveLength(2);

    const mended = text.replace("Ankeborg;", "1082;").replace("1081;x;6", "1083;x;6");
    const again = await previewOf("rättad.csv", mended, fields);
    expect(again.report).toMatchObject({ rows: 4, observations: 4, rejected: 0 });
  });

  test("as long as it is kept", async () => {
    const { id } = await previewOf("utfall.csv", "kpi;kommun;år;värde\nN99302;1080;2029;9,5\n");
    await api().request(`/api/v1/imports/${id}/commit`, { method: "POST" });
    const response = await fileOf(id);
    expect([response.status, await response.json()]).toMatchObject([404, { code: "upload-not-found" }]);
  });

  test.each([
    ["00000000-0000-4000-8000-000000000000", 404],
    ["12", 400],
  ])("of %s is answered %i", async (id, status) => {
    expect((await fileOf(id)).status).toBe(status);
  });
});
