import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { localImports, sourceFiles } from "./source-files.ts";

function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  function visit(file: string): void {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  }
  for (const file of graph.keys()) visit(file);
  return circles;
}

const graph = new Map(sourceFiles.map((file) => [file, localImports(file)]));

test("a circle is found where there is one", () => {
  expect(
    circlesIn(
      new Map([
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["a"]],
      ]),
    ),
  ).toEqual([["a", "b", "c", "a"]]);
});

test("no file imports its way back to itself", () => {
  expect(graph.size).toBeGreaterThan(50);
  expect(circlesIn(graph)).toEqual([]);
});

test("a package has one face, and nobody inside it imports that", () => {
  const faces = sourceFiles.filter((file) => basename(file) === "index.ts");
  expect(faces.filter((file) => file.split("/").length > 4)).toEqual([]);
  const faceImporters = [...graph].filter(([, imports]) => imports.some((target) => faces.includes(target)));
  expect(faceImporters.map(([file]) => file).filter((file) => !file.endsWith(".test.ts"))).toEqual([]);
});

test("a file is named after what it knows, not after being useful", () => {
  const magnets = /^(utils?|helpers?|common|misc|shared|types)\b/;
  expect(sourceFiles.filter((file) => magnets.test(basename(file)))).toEqual([]);
});

test("a component fits on a screen or two", () => {
  const lines = (file: string) => readFileSync(file, "utf8").split("\n").length - 1;
  const long = sourceFiles.filter((file) => file.endsWith(".svelte") && lines(file) > 200);
  expect(long.map((file) => `${file}: ${lines(file)}`)).toEqual([]);
});
