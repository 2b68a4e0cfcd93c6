import { parseResponse, type RegisterIndicatorJson } from "@foljsam/api/client";
import type { FigureUnit, ImportAnswer, TitleAnswer, UnitAnswer } from "@foljsam/domain";
import { answer } from "#lib/server/answer.ts";
import { type RefusedFile, sendFile } from "./send-file.server.ts";

/** Indicators of the register that some words find, for a question about a title; the title is empty for the whole file. */
export type Hits = {
  readonly title: string;
  readonly words: string;
  readonly indicators: readonly RegisterIndicatorJson[];
};

/** A refused file with the answers it was read with, and what was searched for beside them. */
export type StillRefused = RefusedFile & { readonly answers: readonly ImportAnswer[]; readonly hits: readonly Hits[] };

type ReadAgain =
  | { readonly preview: string; readonly searched: readonly Omit<Hits, "indicators">[] }
  | { readonly refused: StillRefused }
  | { readonly status: number; readonly message: string };

type Locals = Pick<App.Locals, "api" | "fetchApi">;

const indicatorId = /^[a-z]\d{5}$/i;
/** What is sent on as it is, under the API's own names. */
const sentOn = ["upload", "year", "gender", "encoding", "delimiter", "decimal"];
const hitsShown = 10;

/**
 * Reads a file that is kept once more, with the answers and corrections of the form. What was written as another indicator is an
 * answer when it is the id of one; otherwise it is words to search the register for.
 */
export async function readAgain(locals: Locals, form: FormData): Promise<ReadAgain> {
  const { chosen, searched } = await chosenIndicators(locals.api, form);
  const titles = chosen.filter(({ title }) => title !== "");
  const answers = newestOf([...earlierAnswers(form), ...titles, ...chosenUnits(form)]);
  const about = new FormData();
  for (const name of sentOn) about.set(name, fieldOf(form, name));
  about.set("answers", JSON.stringify(answers));
  about.set("groups", JSON.stringify(chosenGroups(form)));
  about.set("roles", JSON.stringify(chosenRoles(form)));
  about.set("indicator", chosen.find(({ title }) => title === "")?.indicator ?? fieldOf(form, "indicator"));
  const sent = await sendFile(locals.fetchApi, about);
  if ("preview" in sent) return { preview: sent.preview.id, searched };
  if ("refused" in sent) {
    return { refused: { ...sent.refused, answers, hits: await findHits(locals.api, searched) } };
  }
  return sent;
}

/** Searches the register for what was written beside questions. */
export async function findHits(api: Locals["api"], searched: readonly Omit<Hits, "indicators">[]): Promise<Hits[]> {
  return await Promise.all(
    searched.map(async (one) => {
      const query = { search: one.words, limit: String(hitsShown) };
      const { indicators } = await answer(parseResponse(api.indicators.$get({ query })));
      return { ...one, indicators };
    }),
  );
}

async function chosenIndicators(api: Locals["api"], form: FormData) {
  const chosen: TitleAnswer[] = [];
  const searched: Omit<Hits, "indicators">[] = [];
  for (const [at, title] of form.getAll("title").map(String).entries()) {
    const picked = fieldOf(form, `answer.${at}`);
    const words = fieldOf(form, `other.${at}`).trim();
    // Without JavaScript nothing moves the choice to the field that was written in, or whose search was asked for.
    const isOther = picked === "other" || (words !== "" && (picked === "" || form.get("search") === String(at)));
    if (!isOther) {
      if (picked !== "") chosen.push({ title, indicator: picked });
    } else if (indicatorId.test(words) && (await isKnown(api, words.toUpperCase()))) {
      chosen.push({ title, indicator: words.toUpperCase() });
    } else if (words !== "") searched.push({ title, words });
  }
  return { chosen, searched };
}

function chosenRoles(form: FormData): Readonly<Record<string, string>> {
  const roles = [...form].flatMap(([name, role]) => {
    const column = /^role\.((?:\d+\/)?\d+)$/.exec(name)?.[1];
    return column === undefined || role === "" ? [] : [[column, String(role)] as const];
  });
  return Object.fromEntries(roles);
}

function chosenGroups(form: FormData): Readonly<Record<string, string>> {
  const headings = form.getAll("group.heading").map(String);
  const groups = headings.map((heading, at) => [heading, fieldOf(form, `group.${at}`).trim()] as const);
  return Object.fromEntries(groups.filter(([, group]) => group !== ""));
}

const fieldOf = (form: FormData, name: string) => String(form.get(name) ?? "");

async function isKnown(api: Locals["api"], id: string): Promise<boolean> {
  return (await api.indicators[":id"].$get({ param: { id } })).ok;
}

/** The units that were chosen for figures in a form of questions. */
export function chosenUnits(form: FormData): readonly UnitAnswer[] {
  const indicators = form.getAll("unit.indicator").map(String);
  const titles = form.getAll("unit.title").map(String);
  return indicators.flatMap((indicator, at) => {
    const unit = fieldOf(form, `unit.${at}`);
    return unit === "" ? [] : [{ indicator, title: titles[at] || null, unit: unit as FigureUnit }];
  });
}

/** One answer to each question, the one given last. */
function newestOf(answers: readonly ImportAnswer[]): readonly ImportAnswer[] {
  const question = (answer: ImportAnswer) =>
    "unit" in answer ? `${answer.indicator} ${answer.title ?? ""}` : `title ${answer.title}`;
  return [...new Map(answers.map((answer) => [question(answer), answer])).values()];
}

/** The answers that the file was read with before, which the form carries along. */
function earlierAnswers(form: FormData): readonly ImportAnswer[] {
  try {
    const answers: unknown = JSON.parse(fieldOf(form, "answered"));
    return Array.isArray(answers) ? answers : [];
  } catch {
    return [];
  }
}
