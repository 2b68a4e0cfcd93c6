import { parseResponse } from "@foljsam/api/client";
import { chartHeading } from "#lib/chart-heading.ts";
import { answer } from "#lib/server/answer.ts";
import { loadChart } from "../charts/load-chart.server.ts";
import type { RequestHandler } from "./$types";
import { embedDocument } from "./embed-document.ts";

/** One of a goal's charts for a frame on somebody else's site: the only page that may be framed there. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { chart, sources, page, collaboration } = await loadChart(locals.api, params.id, url);
  const { license } = await answer(
    parseResponse(locals.api["open-data"].$get({ query: { collaboration: collaboration.slug } })),
  );
  const html = embedDocument({
    heading: chartHeading(chart.name),
    description: chart.description,
    notes: chart.notes,
    sources,
    license,
    table: chart.table,
    wide: chart.draw("wide", "bred"),
    narrow: chart.draw("narrow", "smal"),
    page,
  });
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8", ...framedByAnyone } });
};

const framedByAnyone = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};
