import { xmrCsv } from "@foljsam/charts";
import { error } from "@sveltejs/kit";
import { readFilters } from "#lib/filters.ts";
import { loadCollaboration } from "#lib/server/collaboration.ts";
import { xmrOfPart } from "../charts/draw-xmr.server.ts";
import { pastViewOf } from "../decisions/past-view.server.ts";
import { loadGoal } from "../load-goal.server.ts";
import type { RequestHandler } from "./$types";

/** The figures of the XmR chart of one part of a goal, the one that `del` says, counted from 1. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const collaboration = await loadCollaboration(locals.api);
  const filters = readFilters(url.searchParams, collaboration);
  const { source } = await loadGoal(locals.api, collaboration, params.id, filters, pastViewOf(url));
  const number = url.searchParams.get("del") ?? "1";
  const figures = xmrOfPart(source, filters.year, Number(number));
  if (figures === null) error(404, `Delmålets del ${number} har inget XmR-diagram.`);
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${params.id}-xmr-${number}.csv"`,
  };
  return new Response(xmrCsv(figures), { headers });
};
