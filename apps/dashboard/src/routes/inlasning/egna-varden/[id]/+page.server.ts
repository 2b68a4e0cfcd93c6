import { type Client, parseResponse } from "@foljsam/api/client";
import { type Gender, genders, isPublishedFor, isYear, type Year } from "@foljsam/domain";
import { swedishDay } from "@foljsam/swedish";
import { fail, redirect } from "@sveltejs/kit";
import { answer, failureOf } from "#lib/server/answer.ts";
import type { Actions, PageServerLoad } from "./$types";
import { fieldName, knownCells, type Place, rowsOf, withoutValue } from "./value-grid.ts";

const usualYears = 5;
const mostYears = 15;

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { collaboration } = await parent();
  const indicator = await answer(parseResponse(locals.api.indicators[":id"].$get({ param: { id: params.id } })));
  const view = { gender: genderOf(url, indicator.byGender), years: yearsOf(url) };
  const areas = collaboration.areas.filter(({ kind }) => isPublishedFor(indicator, kind));
  const known = knownCells(await observationsOf(locals.api, params.id, areas), view.gender);
  return {
    indicator,
    isChanged: url.searchParams.has("andrat"),
    ...view,
    rows: areas.map(({ code, name }) => ({
      area: code,
      name,
      cells: view.years.map((year) => ({ area: code, year, known: known({ area: code, year }) })),
    })),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const entered = Object.fromEntries([...form].map(([name, text]) => [name, String(text)]));
    const places = placesIn(form);
    const gender = genders.find((one) => one === form.get("kon")) ?? genderOf(url, true);
    const areas = [...new Set(places.map(({ area }) => area))].map((code) => ({ code }));
    const known = knownCells(await observationsOf(locals.api, params.id, areas), gender);
    const of = { gender, source: (entered["kalla"] ?? "").trim() };
    const said = (name: string) => entered[name] ?? null;
    const unsaid = withoutValue(said, places, known);
    if (unsaid.length > 0) {
      const message = "Utfallet visas inte (sekretess). Skriv värdet också, när något annat om det ändras.";
      const problems = unsaid.map((place) => ({ name: fieldName("value", place), place, message }));
      return fail(422, { message: "Något stämmer inte.", entered, problems });
    }
    const rows = rowsOf(said, places, known, of);
    if (rows.length === 0) return fail(400, { message: "Skriv minst ett värde.", entered, problems: [] });
    const sending = parseResponse(
      locals.api.indicators[":id"].values.$post({ param: { id: params.id }, json: { rows: [...rows] } }),
    );
    const sent = await sending.catch((cause: unknown) => {
      const failure = failureOf(cause);
      if (!failure) throw cause;
      return failure;
    });
    if ("message" in sent) return fail(sent.status, { message: sent.message, entered, problems: [] });
    if (sent.preview !== null) redirect(303, `/inlasning/forhandsgranskning/${sent.preview}`);
    const problems = sent.problems.map(({ row, field, message }) => {
      const place = row === null ? undefined : rows[row];
      return { name: place ? fieldName(field ?? "value", place) : null, place: place ?? null, message };
    });
    return fail(422, { message: "Något stämmer inte.", entered, problems });
  },
};

async function observationsOf(api: Client, indicator: string, areas: readonly { readonly code: string }[]) {
  if (areas.length === 0) return [];
  const query = { indicator, area: areas.map(({ code }) => code).join(",") };
  return (await answer(parseResponse(api.observations.$get({ query })))).observations;
}

/** The figures that a form has fields for. */
function placesIn(form: FormData): readonly Place[] {
  return [...form.keys()].flatMap((name) => {
    const [, area, year] = /^value\.([^.]+)\.(\d{4})$/.exec(name) ?? [];
    return area !== undefined && isYear(Number(year)) ? { area, year: Number(year) } : [];
  });
}

function genderOf(url: URL, byGender: boolean): Gender {
  return (byGender && genders.find((gender) => gender === url.searchParams.get("kon"))) || "T";
}

/** The years that the address asks for, at most fifteen; otherwise the last five. */
function yearsOf(url: URL): readonly Year[] {
  const asked = (name: string) => {
    const year = Number(url.searchParams.get(name));
    return isYear(year) ? year : null;
  };
  const to = asked("till") ?? Number(swedishDay(new Date()).slice(0, 4));
  const from = Math.max(Math.min(asked("fran") ?? to - usualYears + 1, to), to - mostYears + 1);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
