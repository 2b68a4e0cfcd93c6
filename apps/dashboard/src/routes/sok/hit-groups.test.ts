import { expect, test } from "vitest";
import { hitGroups } from "./hit-groups.ts";

test("hits stand under their kind, goals first, and lead to their pages", () => {
  const groups = hitGroups([
    { kind: "indicator", id: "N02904", title: "Barn", detail: "N02904" },
    { kind: "annual-report", id: "2021/aldre", title: "Årsrapport 2021", detail: "Samverkansgrupp Äldre" },
    { kind: "goal", id: "blekinge-20", title: "20. Färre barn", detail: "" },
    { kind: "area", id: "1080", title: "Karlskrona", detail: "1080" },
  ]);
  expect(groups.map(({ heading, hits }) => [heading, hits.map(({ href }) => href)])).toEqual([
    ["Delmål", ["/mal/blekinge-20"]],
    ["Årsrapporter", ["/arsrapporter?ar=2021"]],
    ["Områden", ["/?kommun=1080"]],
    ["Indikatorer", ["/indikatorer/N02904"]],
  ]);
});
