import { expect, test } from "vitest";
import { programLines } from "./program-lines.ts";

const download = (format: "csv" | "arrow", path: string) => ({ format, mediaType: "", path });
const dataset = (id: "progress" | "observations", ...downloads: readonly ReturnType<typeof download>[]) => ({
  id,
  title: "",
  description: "",
  keywords: [],
  downloads,
});

test("each program is given the addresses of this site, and area codes stay text", () => {
  const datasets = [
    dataset("progress", download("csv", "/api/v1/progress?format=csv")),
    dataset("observations", download("arrow", "/api/v1/observations?format=arrow")),
  ];
  const lines = programLines({ datasets }, "https://uppfoljning.se");
  expect(lines.map(({ program }) => program)).toEqual(["R", "Python"]);
  for (const { lines: text } of lines) {
    expect(text).toContain('"https://uppfoljning.se/api/v1/progress?format=csv"');
    expect(text).toContain('"https://uppfoljning.se/api/v1/observations?format=arrow"');
  }
  expect(lines[1]?.lines).toContain('"area": str');
});
