import {
  type Database,
  deleteUpload,
  discardPreview,
  findFewPeople,
  findIndicator,
  keepUpload,
  listAreas,
  type RegisterIndicator,
} from "@foljsam/database";
import { DomainError, type Problem } from "@foljsam/domain";
import { areasOf, importFile } from "@foljsam/intake";
import { exactOwnList, ownListFields, ownListForSpreadsheets, ownListWorkbook } from "@foljsam/kolada";
import { problemSentence } from "@foljsam/swedish";
import { z } from "@hono/zod-openapi";
import { chosenCollaboration } from "../collaborations.ts";
import { csvType } from "../formats/csv.ts";
import { spanOf, templateRows } from "../own-values-template.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { type OwnValuesAnswerJson, ownValuesAnswerSchema, ownValuesSchema } from "../schemas/own-values.ts";
import { collaborationParameter, yearParameter } from "../schemas/parameters.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const indicatorParameter = z.object({ id: z.string().openapi({ example: "E00001" }) });

const send = contract("load-figures", {
  method: "post",
  path: "/indicators/{id}/values",
  summary: "Own values of an indicator: read and compared as a file is; nothing counts until the preview is committed",
  request: {
    params: indicatorParameter,
    body: { required: true, content: { "application/json": { schema: ownValuesSchema } } },
  },
  responses: {
    200: json(ownValuesAnswerSchema, "The preview; null where any row has a problem."),
    ...invalid,
    ...notFound,
  },
});

const template = contract("read", {
  method: "get",
  path: "/indicators/{id}/template",
  summary: "A file to fill in: a line for each area, year and sex, with what is known already",
  request: {
    params: indicatorParameter,
    query: z.object({
      collaboration: collaborationParameter,
      from: yearParameter("from", "First year; five years back when left out."),
      to: yearParameter("to", "Last year; this year when left out."),
      format: z
        .enum(["csv", "xlsx"], { error: "csv eller xlsx" })
        .optional()
        .openapi({ param: { name: "format", in: "query" }, description: "csv when left out." }),
    }),
  },
  responses: {
    200: {
      description: "The file.",
      content: {
        [csvType]: { schema: z.string() },
        [workbookType]: { schema: z.string().openapi({ format: "binary" }) },
      },
    },
    ...invalid,
    ...notFound,
  },
});

/** Routes for values that somebody enters by hand (egna värden). */
export const ownValueRoutes = ({ db, read, today }: ApiDependencies) =>
  createRoutes()
    .openapi(send, async (c) => {
      const indicator = await knownIndicator(read, c.req.valid("param").id);
      const rows = c.req.valid("json").rows.map((row) => ({ ...row, indicator: indicator.id }));
      const name = `Egna värden ${indicator.id} ${today()}.csv`;
      const bytes = new TextEncoder().encode(exactOwnList(rows));
      const upload = await keepUpload(db, { name, bytes });
      const { report, preview } = await importFile(db, { name, bytes: new Blob([bytes]).stream() }, { upload });
      const few = preview ? await problemsOfFew(db, preview.id) : [];
      const problems = [...report.problems, ...few].map(presentProblem);
      if (problems.length === 0 && preview) return c.json({ preview: preview.id, problems }, 200);
      if (preview) await discardPreview(db, preview.id);
      await deleteUpload(db, upload);
      return c.json({ preview: null, problems }, 200);
    })
    .openapi(template, async (c) => {
      const indicator = await knownIndicator(read, c.req.valid("param").id);
      const { collaboration, format = "csv", from, to } = c.req.valid("query");
      const span = spanOf({ ...(from && { from }), ...(to && { to }) }, Number(today().slice(0, 4)));
      const areas = areasOf(await chosenCollaboration(read, collaboration), await listAreas(read));
      const rows = await templateRows(read, indicator, areas, span);
      c.header("Content-Disposition", `attachment; filename="mall-${indicator.id}.${format}"`);
      return format === "csv"
        ? c.body(ownListForSpreadsheets(rows), 200, { "Content-Type": `${csvType}; charset=utf-8` })
        : c.body(new Uint8Array(await ownListWorkbook(rows)), 200, { "Content-Type": workbookType });
    });

async function knownIndicator(read: Database, id: string): Promise<RegisterIndicator> {
  const indicator = await findIndicator(read, id);
  if (!indicator) throw new DomainError("indicator-not-found", { indicator: id });
  return indicator;
}

/** What is typed by hand nobody has published: where the figures of an indicator are always shown, it may not rest on few people. */
async function problemsOfFew(db: Database, preview: string): Promise<readonly Problem[]> {
  const { threshold, lines } = await findFewPeople(db, preview);
  const column = ownListFields.indexOf("numerator") + 1;
  return lines.map((line) => ({ line, column, code: "few-people", facts: { expected: threshold } }));
}

/** The rows begin on the second line of the list that is read. */
function presentProblem(problem: Problem): OwnValuesAnswerJson["problems"][number] {
  const { line, column, code } = problem;
  return {
    row: line === null ? null : line - 2,
    field: column === null ? null : (ownListFields[column - 1] ?? null),
    code,
    message: problemSentence({ ...problem, line: null, column: null }),
  };
}
