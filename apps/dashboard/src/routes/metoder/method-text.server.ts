import { Marked, type Tokens } from "marked";
import source from "../../../../../docs/methods.md?raw";

type Section = { readonly id: string; readonly title: string };

/** An address for a heading: "Linjär takt" is `linjar-takt`, as the paths of pages are written. */
function slugOf(title: string): string {
  return title
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

const marked = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${slugOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    table(token) {
      const row = (cells: Tokens.TableCell[], tag: "th" | "td") =>
        `<tr>${cells.map(({ tokens }) => `<${tag}${tag === "th" ? ' scope="col"' : ""}>${this.parser.parseInline(tokens)}</${tag}>`).join("")}</tr>`;
      const body = token.rows.map((cells) => row(cells, "td")).join("");
      return `<div class="table-scroll" role="region" aria-label="Tabell: ${token.header[0]?.text ?? ""}" tabindex="0"><table class="table"><thead>${row(token.header, "th")}</thead><tbody>${body}</tbody></table></div>\n`;
    },
    code: ({ text }) => `<pre role="region" aria-label="Formel" tabindex="0"><code>${text}</code></pre>\n`,
  },
});

const [heading, ...rest] = marked.lexer(source);
const title = heading?.type === "heading" ? (heading as Tokens.Heading).text : "";
const sections: readonly Section[] = rest.flatMap((token) =>
  token.type === "heading" && token["depth"] === 2
    ? [{ id: slugOf(String(token["text"])), title: String(token["text"]) }]
    : [],
);

/** docs/methods.md as a page: its title, the sections a reader can go to, and the text. */
export const methodText = { title, sections, html: marked.parser(rest) };
