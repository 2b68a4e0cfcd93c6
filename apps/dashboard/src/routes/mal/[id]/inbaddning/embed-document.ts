import { chartColorDeclarations, darkChartColors, lightChartColors, type GoalChartTable } from "@foljsam/charts";
import { frameWidths } from "../charts/chart-kind.ts";

/** A chart as a page that other sites show in a frame (inbäddning). `wide` and `narrow` are SVG of our own; all else is text. */
export type Embedded = {
  readonly heading: string;
  readonly description: string;
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly license: { readonly name: string; readonly url: string };
  readonly table: GoalChartTable;
  readonly wide: string;
  readonly narrow: string;
  /** Address of the view that the chart is from. */
  readonly page: string;
};

/** Everything in one answer: no script, no font, no picture to fetch, and light or dark as the reader's machine has it. */
export function embedDocument({ heading, description, notes, sources, license, table, ...drawn }: Embedded): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="canonical" href="${text(drawn.page)}">
<title>${text(heading)} – Följsam</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 id="r"><a href="${text(drawn.page)}" target="_blank" rel="noopener">${text(heading)}</a></h1>
<div role="img" aria-labelledby="r" aria-describedby="b"><div class="w">${drawn.wide}</div><div class="n">${drawn.narrow}</div></div>
${notes.map((note) => `<p>${text(note)}</p>`).join("")}
<details><summary>Diagrammet i ord och siffror</summary><p id="b">${text(description)}</p>${tableOf(table)}</details>
<p>${sources.map(text).join(" ")} Licens: <a href="${text(license.url)}" target="_blank" rel="noopener">${text(license.name)}</a>.
<a href="${text(drawn.page)}" target="_blank" rel="noopener">Se hela delmålet i Följsam</a></p>
</main>
</body>
</html>
`;
}

function tableOf({ caption, unit, heading, columns, rows }: GoalChartTable): string {
  const head = columns.map(({ name }) => `<th scope="col">${text(name)}</th>`).join("");
  const body = rows.map(
    ({ name, cells }) =>
      `<tr><th scope="row">${text(name)}</th>${cells.map((cell) => `<td>${text(cell.text)}</td>`).join("")}</tr>`,
  );
  return `<div class="t" role="region" aria-label="Tabell" tabindex="0"><table><caption>${text(caption)} (${text(unit)})</caption><thead><tr><th scope="col">${text(heading)}</th>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

function text(given: string): string {
  return given.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const style = `:root{color-scheme:light dark;${chartColorDeclarations(lightChartColors)}--link:#0a5872}
@media (prefers-color-scheme:dark){:root{${chartColorDeclarations(darkChartColors)}--link:#86cbe2}}
body{margin:0;padding:12px;font:15px/1.4 "Source Sans 3",system-ui,sans-serif;color:var(--chart-ink);background:var(--chart-background)}
main{max-width:${frameWidths.wide}px}
h1{margin:0 0 8px;font-size:17px;line-height:1.3}
a{color:var(--link)}
a,summary{min-height:24px}
p{margin:8px 0 0;max-width:70ch;font-size:13px;color:var(--chart-muted)}
summary{margin-top:8px;font-size:14px;color:var(--link);cursor:pointer}
svg{display:block;width:100%;height:auto}
.n svg{max-width:${frameWidths.narrow}px}
.t{margin-top:8px;overflow-x:auto}
table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}
caption{padding-bottom:4px;text-align:start}
th,td{padding:4px 10px;border-bottom:1px solid var(--chart-grid);text-align:end;white-space:nowrap}
th:first-child{text-align:start}
:focus-visible{outline:3px solid #b5179e;outline-offset:2px}
.n{display:none}
@media (max-width:559px){.w{display:none}.n{display:block}}`;
