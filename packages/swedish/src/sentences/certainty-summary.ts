import type { Certainty, ProgressStatus } from "@foljsam/domain";
import { formatList } from "../figures/order.ts";

type Answered = { readonly status: ProgressStatus; readonly certainty: Certainty };

/**
 * For how many of the goals that could be judged the change is certain, uncertain or not to be told, in a sentence to read aloud:
 * `Förändringen är säkerställd för 3 delmål och osäker för 1; för 14 går det inte att säga om den är verklig.` Empty where none was.
 */
export function certaintySummary(goals: readonly Answered[]): string {
  const judged = goals.filter(({ status }) => status !== "not-assessable" && status !== "paused");
  const count = (wanted: Certainty) => judged.filter(({ certainty }) => certainty === wanted).length;
  const unknown = count("cannot-say");
  const [first, ...others] = (["certain", "uncertain"] as const).filter((wanted) => count(wanted) > 0);
  if (first === undefined) {
    return unknown === 0 ? "" : `För ${unknown} delmål går det inte att säga om förändringen är verklig.`;
  }
  const told = [`${word[first]} för ${count(first)} delmål`, ...others.map((one) => `${word[one]} för ${count(one)}`)];
  const rest = unknown === 0 ? "" : `; för ${unknown} går det inte att säga om den är verklig`;
  return `Förändringen är ${formatList(told)}${rest}.`;
}

const word = { certain: "säkerställd", uncertain: "osäker" } as const;
