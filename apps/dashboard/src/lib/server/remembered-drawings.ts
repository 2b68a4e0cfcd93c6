import { hash } from "node:crypto";

/** A drawing of a chart is some tens of kilobytes. */
const mostDrawings = 300;

/**
 * Remembers what has been drawn by all that it was drawn from, so that the same figures are drawn once, whoever asks for them: nobody
 * gets a drawing without holding its figures. Those asked for longest ago are forgotten first.
 */
export function rememberDrawings(): <Drawn>(from: unknown, draw: () => Drawn) => Drawn {
  const remembered = new Map<string, unknown>();
  return <Drawn>(from: unknown, draw: () => Drawn): Drawn => {
    const key = hash("sha256", JSON.stringify(from), "base64url");
    const drawn = remembered.has(key) ? (remembered.get(key) as Drawn) : draw();
    remembered.delete(key);
    remembered.set(key, drawn);
    const [oldest] = remembered.keys();
    if (remembered.size > mostDrawings && oldest !== undefined) remembered.delete(oldest);
    return drawn;
  };
}
