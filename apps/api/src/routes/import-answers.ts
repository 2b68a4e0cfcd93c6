import { loadAnswers } from "@foljsam/database";
import { isUnitAnswer } from "@foljsam/domain";
import { createRoute } from "@hono/zod-openapi";
import { type ApiDependencies, createRoutes, json } from "../routing.ts";
import { keptAnswersSchema } from "../schemas/import-answer.ts";

const list = createRoute({
  method: "get",
  path: "/imports/answers",
  summary: "What has been said that files do not say, newest first; used for every file",
  responses: {
    200: json(keptAnswersSchema, "The answers that count: an older answer to the same question is not among them."),
  },
});

/** Routes for answers (svar) about files. */
export const importAnswerRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(list, async (c) => {
    const kept = await loadAnswers(read);
    const answers = kept.map((answer) => {
      const about = isUnitAnswer(answer)
        ? { kind: "unit" as const, unit: answer.unit }
        : { kind: "indicator" as const, unit: null };
      const { title, indicator, indicatorTitle, by, at } = answer;
      return { ...about, title, indicator, indicatorTitle, by, at };
    });
    return c.json({ answers }, 200);
  });
