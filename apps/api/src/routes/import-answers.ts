import { type Database, loadAnswers, saveAnswers, withdrawAnswer } from "@foljsam/database";
import { isUnitAnswer } from "@foljsam/domain";
import { writerOf } from "../permission/allow.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import {
  answeredQuestionSchema,
  answersToKeepSchema,
  type KeptAnswersJson,
  keptAnswersSchema,
} from "../schemas/import-answer.ts";

const path = "/imports/answers";
const kept = json(
  keptAnswersSchema,
  "The answers that count: one that has been answered again or taken back is not among them.",
);

const list = contract("see-loading", {
  method: "get",
  path,
  summary: "What has been said that files do not say, newest first; used for every file",
  responses: { 200: kept },
});

const keep = contract("load-figures", {
  method: "post",
  path,
  summary: "Say what files do not say, without a file: used for every later one",
  request: { body: { required: true, content: { "application/json": { schema: answersToKeepSchema } } } },
  responses: { 200: kept, ...invalid, ...notFound },
});

const withdraw = contract("load-figures", {
  method: "post",
  path: `${path}/withdraw`,
  summary: "Take an answer back: later files are asked about again, and what has been loaded stays",
  request: { body: { required: true, content: { "application/json": { schema: answeredQuestionSchema } } } },
  responses: { 200: kept, ...invalid, ...notFound },
});

/** Routes for answers (svar) about files. */
export const importAnswerRoutes = ({ db, read }: ApiDependencies) =>
  createRoutes()
    .openapi(list, async (c) => c.json(await answersIn(read), 200))
    .openapi(keep, async (c) => {
      await saveAnswers(db, c.req.valid("json").answers, writerOf(c));
      return c.json(await answersIn(db), 200);
    })
    .openapi(withdraw, async (c) => {
      await withdrawAnswer(db, c.req.valid("json"), writerOf(c));
      return c.json(await answersIn(db), 200);
    });

async function answersIn(db: Database): Promise<KeptAnswersJson> {
  const answers = (await loadAnswers(db)).map((answer) => {
    const about = isUnitAnswer(answer)
      ? { kind: "unit" as const, unit: answer.unit }
      : { kind: "indicator" as const, unit: null };
    const { title, indicator, indicatorTitle, by: who, at } = answer;
    return { ...about, title, indicator, indicatorTitle, by: who, at };
  });
  return { answers };
}
