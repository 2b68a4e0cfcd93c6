import { problemsFileOf } from "@foljsam/intake";
import { problemInRow } from "@foljsam/swedish";
import { z } from "@hono/zod-openapi";
import { byteStream } from "../formats/byte-stream.ts";
import { csvType } from "../formats/csv.ts";
import { type ApiDependencies, contract, createRoutes, invalid, notFound } from "../routing.ts";

const show = contract("see-loading", {
  method: "get",
  path: "/imports/{id}/problems-file",
  summary: "The file of a preview with a last column, Fel, that says what is wrong in each row",
  description:
    "The rows as they were divided, with the file's own delimiter (semicolons for a workbook), in UTF-8. It can be mended and " +
    "uploaded again: the column is not read. No cell is a live spreadsheet formula.",
  request: { params: z.object({ id: z.uuid({ error: "id för en förhandsgranskning" }) }) },
  responses: {
    200: { description: "The file.", content: { [csvType]: { schema: z.string() } } },
    ...invalid,
    ...notFound,
  },
});

/** Routes for files given back with what is wrong in them (fil med fel). */
export const problemsFileRoutes = ({ db }: ApiDependencies) =>
  createRoutes().openapi(show, async (c) => {
    const { name, text } = await problemsFileOf(db, c.req.valid("param").id, problemInRow);
    c.header("Content-Disposition", attachment(`${name.replace(/\.[^.]*$/, "")}-med-fel.csv`));
    return c.body(byteStream(text), 200, { "Content-Type": `${csvType}; charset=utf-8` });
  });

/** A name that every browser saves under, and for those that can its Swedish letters (RFC 6266). */
function attachment(name: string): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll(/[^\w .()-]/g, "_");
  const whole = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
