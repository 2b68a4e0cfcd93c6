import {
  type AuditFilter,
  listAuditActors,
  listAuditEntries,
  listAuditKinds,
  streamAuditEntries,
} from "@foljsam/database";
import { type AuditEntry, may } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { byteStream } from "../formats/byte-stream.ts";
import type { Column } from "../formats/column.ts";
import { csvStream, csvType } from "../formats/csv.ts";
import { actorOf } from "../permission/allow.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json } from "../routing.ts";
import { auditEntriesSchema, type AuditEntryJson } from "../schemas/audit-entry.ts";

const day = (name: string) =>
  z.iso
    .date({ error: "en dag, som 2026-11-25" })
    .optional()
    .openapi({ param: { name, in: "query" } });

const filters = {
  kind: z
    .string()
    .optional()
    .openapi({ param: { name: "kind", in: "query" }, example: "goal" }),
  key: z
    .string()
    .optional()
    .openapi({ param: { name: "key", in: "query" } }),
  person: z
    .uuid({ error: "id för en person" })
    .optional()
    .openapi({ param: { name: "person", in: "query" } }),
  from: day("from"),
  to: day("to"),
};

const list = contract("read-audit-log", {
  method: "get",
  path: "/audit-entries",
  summary: "The audit log: who has changed what and when, the newest first",
  request: {
    query: z.object({
      ...filters,
      before: z
        .string()
        .regex(/^\d{1,15}$/, { error: "numret på en händelse" })
        .transform(Number)
        .optional()
        .openapi({ param: { name: "before", in: "query" } }),
      limit: z
        .string()
        .regex(/^([1-9]\d?|1\d\d|200)$/, { error: "ett antal från 1 till 200" })
        .transform(Number)
        .default(50)
        .openapi({ param: { name: "limit", in: "query" } }),
    }),
  },
  responses: { 200: json(auditEntriesSchema, "The entries."), ...invalid },
});

const exported = contract("export-audit-log", {
  method: "get",
  path: "/audit-entries/export",
  summary: "The audit log for the registry (diariet), in the order it was made, with the texts and hashes of its chain",
  request: {
    query: z.object({
      ...filters,
      format: z
        .enum(["csv", "json"], { error: "csv eller json" })
        .default("csv")
        .openapi({ param: { name: "format", in: "query" } }),
    }),
  },
  responses: {
    200: {
      description: "The log.",
      content: { [csvType]: { schema: z.string() }, "application/json": { schema: z.object({}) } },
    },
    ...invalid,
  },
});

/** Routes for the audit log (händelseloggen). */
export const auditEntryRoutes = ({ db }: ApiDependencies) =>
  createRoutes()
    .openapi(list, async (c) => {
      const { before, limit, ...asked } = c.req.valid("query");
      const [entries, kinds, actors] = await Promise.all([
        listAuditEntries(db, filterOf(asked), { before, limit }),
        listAuditKinds(db),
        listAuditActors(db),
      ]);
      const readsDrafts = may(actorOf(c), "export-audit-log");
      const next = entries.length < limit ? null : (entries.at(-1)?.number ?? null);
      return c.json({ entries: entries.map((entry) => present(entry, readsDrafts)), next, kinds, actors }, 200);
    })
    .openapi(exported, (c) => {
      const { format, ...asked } = c.req.valid("query");
      const entries = streamAuditEntries(db, filterOf(asked));
      c.header("Content-Disposition", `attachment; filename="handelselogg.${format}"`);
      return format === "csv"
        ? c.body(csvStream(columns, entries), 200, { "Content-Type": `${csvType}; charset=utf-8` })
        : c.body(byteStream(jsonText(entries)), 200, { "Content-Type": "application/json" });
    });

function filterOf({
  kind,
  ...asked
}: Omit<AuditFilter, "kinds"> & { readonly kind?: string | undefined }): AuditFilter {
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""));
  return { ...given, ...(kind && { kinds: [kind] }) };
}

/** A draft is its group's: others are told that something was written, and not what. */
function present(entry: AuditEntry, readsDrafts: boolean): AuditEntryJson {
  const { number, at, act, person, actor, action, kind, key } = entry;
  const told = { number, at, act, person, actor, action, kind, key };
  const isDraft = [entry.before, entry.after].some(
    (row) => row?.["publication"] === "draft" || row?.["status"] === "draft",
  );
  return isDraft && !readsDrafts
    ? { ...told, before: null, after: null, withheld: true }
    : { ...told, before: entry.before, after: entry.after, withheld: false };
}

const asText = (row: AuditEntry["before"]) => row && JSON.stringify(row);

const columns: readonly Column<AuditEntry>[] = [
  { name: "number", type: "whole-number", of: ({ number }) => number },
  { name: "at", type: "text", of: ({ at }) => at },
  { name: "name", type: "text", of: ({ actor }) => actor?.name ?? null },
  { name: "from", type: "text", of: ({ actor }) => actor?.from ?? null },
  { name: "person", type: "text", of: ({ person }) => person },
  { name: "action", type: "text", of: ({ action }) => action },
  { name: "kind", type: "text", of: ({ kind }) => kind },
  { name: "key", type: "text", of: ({ key }) => key },
  { name: "before", type: "text", of: ({ before }) => asText(before) },
  { name: "after", type: "text", of: ({ after }) => asText(after) },
  { name: "previous", type: "text", of: ({ previous }) => previous },
  { name: "hash", type: "text", of: ({ hash }) => hash },
  { name: "text", type: "text", of: ({ text }) => text },
];

async function* jsonText(batches: AsyncIterable<readonly AuditEntry[]>): AsyncGenerator<string> {
  yield '{"entries":[';
  let comma = "\n";
  for await (const batch of batches) {
    for (const entry of batch) {
      yield comma + JSON.stringify(entry);
      comma = ",\n";
    }
  }
  yield "\n]}\n";
}
