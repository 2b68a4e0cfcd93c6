import { expect, test } from "vitest";
import { refusedField } from "./refused-field.ts";

const given = { area: "0010", reason: "  ", decision: "", decidedOn: "2022-03-16" };

test.each([
  ["the first field that is left empty", "field-missing", given, "reason"],
  ["the field that the error is about, whatever is empty", "decided-in-future", given, "decidedOn"],
  ["no field where the error is about the whole", "adoption-not-in-force", given, null],
  ["no field where nothing is empty", "field-missing", { reason: "Enkäten" }, null],
])("a refused form marks %s", (_, code, fields, field) => expect(refusedField(code, fields)).toBe(field));
