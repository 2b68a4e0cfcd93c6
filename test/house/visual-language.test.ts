import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const tokens = "apps/dashboard/src/lib/styles/tokens.css";
const styled = globSync("apps/dashboard/src/**/*.{svelte,css}").filter((file) => file !== tokens);

/** The styles of a file: all of a style sheet, and what stands between the style tags of a component, without comments. */
function stylesOf(file: string): string {
  const text = readFileSync(file, "utf8");
  const styles = file.endsWith(".css")
    ? text
    : [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join("\n");
  return styles.replaceAll(/\/\*[\s\S]*?\*\//g, "");
}

const found = (pattern: RegExp) =>
  styled.flatMap((file) => [...stylesOf(file).matchAll(pattern)].map(([text]) => `${file}: ${text.trim()}`));

test("a colour has its value among the tokens alone", () => {
  expect(styled.length).toBeGreaterThan(50);
  expect(found(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\([^)]*\)/gi)).toEqual([]);
});

test("a size of type is one of the scale, or follows the text around it", () => {
  expect(found(/font-size:\s*[\d.]+(?:px|pt)\b[^;]*/g)).toEqual([]);
});

test("every token that is used has its value, and every one that has is used", () => {
  const sheet = readFileSync(tokens, "utf8");
  const declared = new Set([...sheet.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name));
  const all = [...globSync("{apps/dashboard/src,packages/charts/src}/**/*.{svelte,css,ts}")].map((file) =>
    readFileSync(file, "utf8"),
  );
  const used = new Set(all.flatMap((text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name)));
  const built = ["--chart-", "--met", "--towards", "--partly", "--short", "--wrong", "--open"];
  const unused = [...declared].filter((name = "") => !used.has(name) && !built.some((one) => name.startsWith(one)));
  expect(unused).toEqual([]);
});
