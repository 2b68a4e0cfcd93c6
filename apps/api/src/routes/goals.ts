import { z } from "@hono/zod-openapi";
import { chosenCollaborations, goalOf } from "../collaborations.ts";
import { presentGoal } from "../present/goal.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { goalSchema, goalsSchema } from "../schemas/goal.ts";
import { collaborationParameter } from "../schemas/parameters.ts";

const list = contract("read", {
  method: "get",
  path: "/goals",
  summary: "Goals with their indicators",
  request: { query: z.object({ collaboration: collaborationParameter }) },
  responses: { 200: json(goalsSchema, "The goals of the collaboration, or of all."), ...invalid, ...notFound },
});

const show = contract("read", {
  method: "get",
  path: "/goals/{id}",
  summary: "One goal with its indicators",
  request: { params: z.object({ id: z.string().openapi({ example: "blekinge-20" }) }) },
  responses: { 200: json(goalSchema, "The goal."), ...notFound },
});

/** Routes for goals (delmål). */
export const goalRoutes = ({ read }: ApiDependencies) =>
  createRoutes()
    .openapi(list, async (c) => {
      const collaborations = await chosenCollaborations(read, c.req.valid("query").collaboration);
      const goals = collaborations.flatMap((one) => one.goals.map((goal) => presentGoal(one, goal)));
      return c.json({ goals }, 200);
    })
    .openapi(show, async (c) => {
      const { collaboration, goal } = await goalOf(read, c.req.valid("param").id);
      return c.json(presentGoal(collaboration, goal), 200);
    });
