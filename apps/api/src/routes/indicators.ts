import {
  changeOwnIndicator,
  createOwnIndicator,
  findIndicator,
  listIndicators,
  searchIndicators,
} from "@foljsam/database";
import { DomainError } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { type ApiDependencies, conflict, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { indicatorsSchema, ownIndicatorSchema, registerIndicatorSchema } from "../schemas/indicator.ts";

const searchParameter = z
  .string()
  .optional()
  .openapi({
    param: { name: "search", in: "query" },
    description: "Words, or the beginnings of words, of ids and titles, present and earlier; every word must be there.",
    example: "ekonomiskt utsatta",
  });

const limitParameter = z
  .string()
  .regex(/^([1-9]|[1-9]\d|100)$/, { error: "ett antal från 1 till 100" })
  .transform(Number)
  .optional()
  .openapi({ param: { name: "limit", in: "query" }, description: "The most a search gives; 20 when left out." });

const list = contract("read", {
  method: "get",
  path: "/indicators",
  summary: "Indicators: those in use, or those of the whole register that a search finds",
  request: { query: z.object({ search: searchParameter, limit: limitParameter }) },
  responses: { 200: json(indicatorsSchema, "In the order of their ids, or the best hit first."), ...invalid },
});

const show = contract("read", {
  method: "get",
  path: "/indicators/{id}",
  summary: "One indicator",
  request: { params: z.object({ id: z.string().openapi({ example: "N02904" }) }) },
  responses: { 200: json(registerIndicatorSchema, "The indicator."), ...notFound },
});

const create = contract("load-figures", {
  method: "post",
  path: "/indicators",
  summary: "An indicator that the collaboration measures itself; it gets an id that Kolada never gives",
  request: { body: { required: true, content: { "application/json": { schema: ownIndicatorSchema } } } },
  responses: { 201: json(registerIndicatorSchema, "The indicator."), ...invalid, ...conflict },
});

const change = contract("load-figures", {
  method: "put",
  path: "/indicators/{id}",
  summary: "Say something else of an own indicator; what figures that are loaded contradict is refused",
  request: {
    params: z.object({ id: z.string().openapi({ example: "E00001" }) }),
    body: { required: true, content: { "application/json": { schema: ownIndicatorSchema } } },
  },
  responses: { 200: json(registerIndicatorSchema, "The indicator."), ...invalid, ...notFound, ...conflict },
});

/** Routes for indicators (indikatorer, nyckeltal). */
export const indicatorRoutes = ({ db, read }: ApiDependencies) =>
  createRoutes()
    .openapi(list, async (c) => {
      const { search, limit } = c.req.valid("query");
      const indicators =
        search === undefined ? await listIndicators(read) : await searchIndicators(read, search, limit);
      return c.json({ indicators }, 200);
    })
    .openapi(show, async (c) => {
      const { id } = c.req.valid("param");
      const indicator = await findIndicator(read, id);
      if (!indicator) throw new DomainError("indicator-not-found", { indicator: id });
      return c.json(indicator, 200);
    })
    .openapi(create, async (c) => c.json(await createOwnIndicator(db, c.req.valid("json")), 201))
    .openapi(change, async (c) =>
      c.json(await changeOwnIndicator(db, c.req.valid("param").id, c.req.valid("json")), 200),
    );
