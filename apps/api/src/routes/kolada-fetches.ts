import { type Database, findPreview } from "@foljsam/database";
import { DomainError } from "@foljsam/domain";
import { errorSentence, problemSentence } from "@foljsam/swedish";
import { chosenCollaboration } from "../collaborations.ts";
import type { KoladaFetch } from "../kolada-fetching.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import {
  koladaFetchAnswerSchema,
  koladaFetchesSchema,
  type KoladaFetchJson,
  koladaFetchRequestSchema,
} from "../schemas/kolada-fetch.ts";

const path = "/kolada-fetches";

const start = contract("load-figures", {
  method: "post",
  path,
  summary: "Fetch a collaboration's indicators from Kolada into a preview; nothing counts until it is committed",
  description: "One fetch runs at a time: while one does, that one is answered.",
  request: { body: { required: false, content: { "application/json": { schema: koladaFetchRequestSchema } } } },
  responses: { 202: json(koladaFetchAnswerSchema, "The fetch under way."), ...invalid, ...notFound },
});

const latest = contract("see-loading", {
  method: "get",
  path: `${path}/latest`,
  summary: "The latest fetch from Kolada: how far it has come, and what came of it",
  responses: { 200: json(koladaFetchAnswerSchema, "The fetch; null before the first."), ...notFound },
});

const scheduled = contract("see-loading", {
  method: "get",
  path: `${path}/scheduled`,
  summary: "The latest fetch of each collaboration that the schedule has asked for, and what came of it",
  responses: { 200: json(koladaFetchesSchema, "The fetches; none where there is no schedule."), ...notFound },
});

/** Routes for fetches from Kolada (hämtningar), where the process can make them. */
export const koladaFetchRoutes = ({ db, read, kolada }: ApiDependencies) => {
  const fetching = () => {
    if (!kolada) throw new DomainError("route-not-found", { path });
    return kolada;
  };
  return createRoutes()
    .openapi(start, async (c) => {
      const { collaboration } = c.req.valid("json") ?? {};
      const { slug } = await chosenCollaboration(read, collaboration);
      return c.json({ fetch: await presentFetch(db, fetching().start(slug)) }, 202);
    })
    .openapi(latest, async (c) => {
      const found = fetching().latest();
      return c.json({ fetch: found && (await presentFetch(db, found)) }, 200);
    })
    .openapi(scheduled, async (c) =>
      c.json(
        {
          fetches: await Promise.all(
            fetching()
              .scheduled()
              .map((one) => presentFetch(db, one)),
          ),
        },
        200,
      ),
    );
};

/** What has become of a fetch's preview is asked of the database: whoever sees it may commit it, and it is forgotten after a day. */
async function presentFetch(db: Database, { reason, ...fetch }: KoladaFetch): Promise<KoladaFetchJson> {
  const preview = fetch.preview === null ? undefined : await findPreview(db, fetch.preview);
  const committed = preview?.committed ? { run: preview.committed.run } : null;
  return {
    ...fetch,
    preview: preview?.id ?? null,
    committed,
    message: fetch.status === "failed" ? sentenceOf(reason) : null,
  };
}

function sentenceOf(reason: KoladaFetch["reason"]): string {
  if (reason === null) return "Något gick fel hos oss under hämtningen. Inget är sparat. Försök igen.";
  if ("line" in reason) return problemSentence(reason);
  // An address names every indicator and year that was asked for: it is for the log.
  const { address: _, ...facts } = reason.facts;
  return errorSentence(reason.code, facts);
}
