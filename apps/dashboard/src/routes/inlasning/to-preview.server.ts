import type { Hits } from "./read-again.server.ts";

type Searched = Omit<Hits, "indicators">;

/** The address of the preview of a file that has been read again, with what was searched for beside its questions. */
export function toPreview({ preview, searched }: { preview: string; searched: readonly Searched[] }): string {
  const query = new URLSearchParams([
    ["omlast", ""],
    ...searched.flatMap(({ title, words }) => [
      ["titel", title],
      ["sok", words],
    ]),
  ]);
  return `/inlasning/forhandsgranskning/${preview}?${query}`;
}

/** What was searched for, out of such an address. */
export function searchedIn(query: URLSearchParams): Searched[] {
  const words = query.getAll("sok");
  return query.getAll("titel").flatMap((title, at) => (words[at] ? [{ title, words: words[at] }] : []));
}
