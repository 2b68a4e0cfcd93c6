import { Marked, type Tokens } from "marked";

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

/** A text of ours as a page: its title, the sections a reader can go to, and the rest as HTML. */
export type TextPage = { readonly title: string; readonly sections: readonly Section[]; readonly html: string };

/** Makes a page of Markdown that begins with its title. The text is ours and trusted. */
export function textPage(source: string): TextPage {
  const [heading, ...rest] = marked.lexer(source);
  const title = heading?.type === "heading" ? (heading as Tokens.Heading).text : "";
  const sections = rest.flatMap((token): Section[] =>
    token.type === "heading" && token["depth"] === 2
      ? [{ id: slugOf(String(token["text"])), title: String(token["text"]) }]
      : [],
  );
  return { title, sections, html: marked.parser(rest) };
}
