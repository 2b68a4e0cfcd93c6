import { type Certainty, type ProgressStatus, progressStatuses } from "@foljsam/domain";
import { certainties, certaintySlug, statusSlug } from "./slugs.ts";

/** What is told of a goal in the chosen area: how it stands, and how it stood in the year that is compared with. */
export type GoalState = {
  readonly status: ProgressStatus;
  readonly certainty: Certainty;
  readonly adopted: boolean;
  readonly late: boolean;
  readonly before: ProgressStatus | null;
};

/** What a goal of the map answers to: names and values of the address's filters, `omrade:god-kvalitet grupp:aldre status:uppnatt`. */
export type GoalTokens = string;

/** The filters that a goal answers to by a token; the page's script goes by them as the server does. */
export const tokenFilters = ["omrade", "grupp", "status", "sakerhet", "utfall"] as const;

const unjudged: readonly ProgressStatus[] = ["not-assessable", "paused"];

/** Writes the tokens of a goal. The certainty of what was not judged is not asked for. */
export function tokensOf(goalArea: string, group: string, state: GoalState | null): GoalTokens {
  const told =
    state === null
      ? []
      : [
          `status:${statusSlug(state.status)}`,
          ...(unjudged.includes(state.status) ? [] : [`sakerhet:${certaintySlug(state.certainty)}`]),
          ...(state.adopted ? ["faststalld:ja"] : []),
          ...(state.late ? ["utfall:sena"] : []),
          ...(state.before ? [`forut:${statusSlug(state.before)}`] : []),
        ];
  return [`omrade:${goalArea}`, `grupp:${group}`, ...told].join(" ");
}

/** Reads how a goal stands out of its tokens; null for what is not followed by figures. */
export function stateOf(tokens: GoalTokens): GoalState | null {
  const found = new Map(tokens.split(" ").map((token) => token.split(":") as [string, string]));
  const statusOf = (name: string) => progressStatuses.find((status) => statusSlug(status) === found.get(name)) ?? null;
  const status = statusOf("status");
  if (status === null) return null;
  return {
    status,
    certainty: certainties.find((certainty) => certaintySlug(certainty) === found.get("sakerhet")) ?? "cannot-say",
    adopted: found.has("faststalld"),
    late: found.has("utfall"),
    before: statusOf("forut"),
  };
}

/** Whether a goal answers to what an address asks for: every token, and every word of the search in its text. */
export function isShown(tokens: GoalTokens, text: string, asked: URLSearchParams): boolean {
  const own = tokens.split(" ");
  const words = searchable(asked.get("sok") ?? "").split(" ");
  const found = searchable(text);
  return (
    tokenFilters.every((name) => !asked.get(name) || own.includes(`${name}:${asked.get(name)}`)) &&
    words.every((word) => found.includes(word))
  );
}

function searchable(text: string): string {
  return text.toLocaleLowerCase("sv-SE").replaceAll(/\s+/g, " ").trim();
}
