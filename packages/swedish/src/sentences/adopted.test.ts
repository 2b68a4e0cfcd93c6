import { expect, test } from "vitest";
import { adoptedSummary } from "./adopted.ts";

test.each([
  [0, ""],
  [1, "För 1\u00A0delmål finns också en fastställd bedömning."],
  [12, "För 12\u00A0delmål finns också en fastställd bedömning."],
])("of %d adopted judgements it is said: %s", (count, sentence) => expect(adoptedSummary(count)).toBe(sentence));
