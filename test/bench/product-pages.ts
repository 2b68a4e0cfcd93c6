import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A kind of page by its route (`/mal/[id]`), and an address of that kind that the product itself links to; null when none was met. */
export type ProductPage = { readonly route: string; readonly path: string | null };

const routes = fileURLToPath(new URL("../../apps/dashboard/src/routes", import.meta.url));

/** Addresses that are followed in search of the pages. */
const mostFollowed = 80;

/** Every kind of page that the dashboard has, each with an address found by following links from the overview. */
export async function productPages(base: string): Promise<readonly ProductPage[]> {
  const kinds = globSync("**/+page.svelte", { cwd: routes })
    .map((file) => `/${file.replace(/\/?\+page\.svelte$/, "")}`)
    .map((route) => ({ route, pattern: patternOf(route) }))
    // An address may fit several routes: the one with the fewest unknown parts is its own.
    .toSorted((a, b) => a.route.split("[").length - b.route.split("[").length || a.route.localeCompare(b.route, "sv"));
  const found = new Map<string, string>();
  const waiting = ["/"];
  const met = new Set(waiting);
  const followed = new Map<string, number>();
  for (let asked = 0; asked < mostFollowed && found.size < kinds.length;) {
    const path = waiting.shift();
    if (path === undefined) break;
    const own = kinds.find(({ pattern }) => pattern.test(pathOf(path)));
    // Two of each kind show all the links that the kind has.
    const times = followed.get(own?.route ?? "") ?? 0;
    if (own === undefined || times >= 2) continue;
    followed.set(own.route, times + 1);
    asked++;
    const response = await fetch(base + path);
    if (!response.ok) continue;
    if (!found.has(own.route)) found.set(own.route, path);
    for (const next of linksIn(await response.text())) {
      if (met.has(next)) continue;
      met.add(next);
      waiting.push(next);
    }
  }
  return kinds.map(({ route }) => ({ route, path: found.get(route) ?? null }));
}

function patternOf(route: string): RegExp {
  const parts = route.replaceAll(/\[[^\]]*=run\]/g, "\\d+").replaceAll(/\[[^\]]*\]/g, "[^/]+");
  return new RegExp(`^${parts}$`);
}

const pathOf = (link: string) => link.replace(/[?#].*$/, "");

function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)].map(([, path = ""]) => path.replaceAll("&amp;", "&"));
}
