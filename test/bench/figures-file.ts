import { createWriteStream, readFileSync } from "node:fs";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const years = Array.from({ length: 20 }, (_, at) => 2005 + at);
const genders = ["T", "K", "M"] as const;

/** A row in so many has no value, as exports leave the cells of those who have not reported. */
const blankEvery = 23;

/** The same figures as Kolada's Swedish export writes them, and as a database reads them without help. */
export type FiguresFile = { readonly swedish: string; readonly plain: string };

/**
 * Writes files of so many figures of the register's own indicators and areas: semicolons, four-digit codes, decimal commas, in the
 * order of an export; or else shuffled, so that no row stands near its neighbours.
 */
export async function writeFigures(files: FiguresFile, rows: number, order: "sorted" | "shuffled"): Promise<void> {
  const indicators = firstColumn("indicators.csv");
  const areas = firstColumn("areas.csv");
  const most = indicators.length * areas.length * years.length * genders.length;
  if (rows > most) throw new Error(`The register has figures for ${most} rows, not for ${rows}.`);
  const swedish = createWriteStream(files.swedish);
  const plain = createWriteStream(files.plain);
  const heading = "kpi;municipality_id;year;gender;value\n";
  let texts: [string, string] = [heading, heading];
  for (let at = 0; at < rows; at++) {
    const row = order === "sorted" ? at : shuffled(at, rows);
    const series = Math.floor(row / genders.length / years.length);
    const key = `${indicators[Math.floor(series / areas.length)]};${areas[series % areas.length]};${years[Math.floor(row / genders.length) % years.length]};${genders[row % genders.length]}`;
    const value = row % blankEvery === 0 ? "" : valueOf(row);
    texts[0] += `${key};${value.replace(".", ",")}\n`;
    texts[1] += `${key};${value}\n`;
    if (at % 5_000 === 4_999 || at === rows - 1) {
      for (const [index, stream] of [swedish, plain].entries()) {
        if (!stream.write(texts[index])) await once(stream, "drain");
      }
      texts = ["", ""];
    }
  }
  await Promise.all([swedish, plain].map((stream) => once(stream.end(), "close")));
}

/** A place for each row and a row for each place, far apart: a multiplication by a prime that does not divide the count. */
function shuffled(at: number, rows: number): number {
  return Number((BigInt(at) * 7_919_999n + 13n) % BigInt(rows));
}

/** Shares and counts of the sizes that Kolada has, with one to six decimals. */
function valueOf(row: number): string {
  const share = ((row * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;
  const decimals = [1, 1, 1, 2, 4, 6][row % 6] ?? 1;
  return (share * (row % 7 === 0 ? 40_000 : 100)).toFixed(decimals);
}

function firstColumn(file: string): readonly string[] {
  const path = fileURLToPath(new URL(`../../data/${file}`, import.meta.url));
  const [, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.flatMap((line) => /^[NU]?\d{4,5}(?=;)/.exec(line) ?? []).toSorted();
}
