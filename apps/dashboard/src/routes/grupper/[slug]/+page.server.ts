import { parseResponse } from "@foljsam/api/client";
import { may } from "@foljsam/domain";
import { swedishDay } from "@foljsam/swedish";
import { orderMembers } from "#lib/components/members/order-members.ts";
import { exampleExtent } from "#lib/example-extent.ts";
import { keptFilters, readFilters } from "#lib/filters.ts";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";

/** Lists and a form whose answer is an address: nothing here needs JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { collaboration, actor } = await parent();
  const filters = readFilters(url.searchParams, collaboration);
  const query = { collaboration: collaboration.slug };
  const param = { slug: params.slug };
  const [group, { goals }, progress, { annualReports }, { duties }, { decisions }, { notes }, register, members] =
    await Promise.all([
      answer(parseResponse(locals.api.groups[":slug"].$get({ param, query }))),
      answer(parseResponse(locals.api.goals.$get({ query }))),
      answer(
        parseResponse(
          locals.api.progress.$get({
            query: { ...query, year: String(filters.year), area: filters.area, gender: filters.gender },
          }),
        ),
      ),
      answer(parseResponse(locals.api["annual-reports"].$get({ query: { ...query, group: params.slug } }))),
      answer(parseResponse(locals.api.groups[":slug"].duties.$get({ param, query }))),
      answer(parseResponse(locals.api.decisions.$get({ query: { ...query, group: params.slug, limit: "6" } }))),
      answer(parseResponse(locals.api["meeting-notes"].$get({ query: { ...query, group: params.slug } }))),
      answer(parseResponse(locals.api.indicators.$get({ query: {} }))),
      may(actor, "see-members", query)
        ? answer(
            parseResponse(
              locals.api.members.$get({ query: { ...query, group: params.slug, on: swedishDay(new Date()) } }),
            ),
          )
        : null,
    ]);
  const rows = progress.goals.filter((row) => group.goals.includes(row.goal));
  const measured = new Set(
    goals.filter((goal) => group.goals.includes(goal.id)).flatMap((goal) => goal.indicators.map(({ id }) => id)),
  );
  return {
    group,
    rows,
    indicators: register.indicators.filter(({ id }) => measured.has(id)),
    duties,
    decisions,
    notes,
    annualReports,
    members: members && orderMembers(members.members, params.slug).held,
    filters,
    kept: keptFilters(filters, collaboration),
    example: exampleExtent(rows.filter((row) => row.current !== null)),
  };
};
