import { expect, test } from "vitest";
import { proposedSource } from "./proposed-source.ts";

const poverty = { id: "N02904", title: "Barn i ekonomiskt utsatta hushåll", source: "SCB" };
const trust = { id: "N00923", title: "Tillit", source: null };
const enquiry = { id: "E00001", title: "Elever som trivs i skolan", source: "Samverkans egen enkät" };
const unsaid = { id: "E00002", title: "Elever som trivs hemma", source: null };

test.each([
  ["an indicator of Kolada's, with its id", [poverty], "Kolada N02904"],
  ["two of Kolada's", [poverty, trust], "Kolada"],
  ["an own one: who produces it", [enquiry], "Samverkans egen enkät"],
  ["an own one where nobody has said who: what it is called", [unsaid], "Elever som trivs hemma"],
  ["both kinds", [poverty, enquiry, trust], "Kolada, Samverkans egen enkät"],
  ["none", [], "Kolada"],
])("the source proposed for a baseline on %s", (_, indicators, source) => {
  expect(proposedSource(indicators)).toBe(source);
});
