import { methodNames, progressStatuses } from "@foljsam/domain";
import { expect, test } from "vitest";
import { methodHref, statusHref } from "#lib/method-links.ts";
import { load } from "./+page.server.ts";

const methodText = load();

test("every link to how goals are judged leads to a heading that is there", () => {
  const headings = new Set([...methodText.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `/metoder#${id}`));
  const statuses = progressStatuses.flatMap((status) => methodNames.map((method) => statusHref(status, method)));
  const missing = [...Object.values(methodHref), ...statuses].filter((href) => !headings.has(href));
  expect(missing).toEqual([]);
});

test("a link of the text itself leads to a heading too", () => {
  const ids = new Set([...methodText.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = [...methodText.html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
});
