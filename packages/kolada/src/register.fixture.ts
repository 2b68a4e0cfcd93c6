import { normaliseTitle, titleLetters } from "@foljsam/domain";
import type { Area, Unit } from "@foljsam/domain";
import { readFile } from "./read-file.ts";
import type { ReadOptions, ReadReport, Register, StagedRow } from "./register.ts";

const indicators: readonly {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly aliases?: readonly string[];
}[] = [
  { id: "N02904", title: "Invånare 0-19 år i ekonomiskt utsatta hushåll, andel (%)", unit: "percent" },
  {
    id: "N20402",
    title: "Fallskador bland personer 80+, antal/100 000 inv",
    unit: "per-100000",
    aliases: ["Fallskador bland personer 80+, antal/1000 inv"],
  },
  { id: "N00925", title: "Medellivslängd kvinnor, år", unit: "years" },
  { id: "U71455", title: "Patientupplevd kvalitet, kontinuitet, index (-2024)", unit: "index" },
  { id: "N10001", title: "Resultat, andel (%)", unit: "percent" },
  { id: "N10002", title: "Resultat, andel (%)", unit: "percent" },
  { id: "BLE-1", title: "Egen enkät, andel (%)", unit: "percent" },
];

const areas: readonly Area[] = [
  { code: "0000", name: "Riket", kind: "nation" },
  { code: "0004", name: "Region Sörmland", kind: "region" },
  { code: "0006", name: "Region Jönköpings län", kind: "region" },
  { code: "0008", name: "Region Kalmar", kind: "region" },
  { code: "0009", name: "Region Gotland", kind: "region" },
  { code: "0010", name: "Region Blekinge", kind: "region" },
  { code: "0014", name: "Västra Götalandsregionen", kind: "region" },
  { code: "0020", name: "Region Dalarna", kind: "region" },
  { code: "0023", name: "Region Jämtland Härjedalen", kind: "region" },
  { code: "0114", name: "Upplands Väsby", kind: "municipality" },
  { code: "0880", name: "Kalmar", kind: "municipality" },
  { code: "0980", name: "Gotland", kind: "municipality" },
  { code: "1080", name: "Karlskrona", kind: "municipality" },
  { code: "1083", name: "Sölvesborg", kind: "municipality" },
  { code: "1231", name: "Burlöv", kind: "municipality" },
  { code: "1490", name: "Borås", kind: "municipality" },
  { code: "1880", name: "Örebro", kind: "municipality" },
  { code: "G33620", name: "Blekinge läns kommuner (ovägt medel)", kind: "group" },
];

/** A small register: enough indicators and areas to tell the rules of reading apart. */
export const register: Register = {
  indicator: (id) => indicators.find((indicator) => indicator.id === id),
  indicatorsByTitle: (wanted) =>
    indicators
      .filter(({ title, aliases = [] }) =>
        [title, ...aliases].some((name) => [normaliseTitle(name), titleLetters(name)].includes(wanted)),
      )
      .map(({ id }) => id),
  area: (code) => areas.find((area) => area.code === code),
  areaByName: (name) => areas.find((area) => area.name === name),
};

/** Reads a whole file given as text or bytes, in chunks of a size. */
export async function read(
  content: string | Uint8Array,
  options: ReadOptions = {},
  chunkSize = 65_536,
): Promise<{ rows: StagedRow[]; report: ReadReport }> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const batches = readFile({ name: "fil.csv", bytes: chunks(bytes, chunkSize) }, register, options);
  const rows: StagedRow[] = [];
  for (;;) {
    const next = await batches.next();
    if (next.done === true) return { rows, report: next.value };
    rows.push(...next.value);
  }
}

/** Rows of a file that all became observations, as `indicator area year gender figure`. */
export async function readFigures(content: string | Uint8Array, options: ReadOptions = {}): Promise<string[]> {
  const { rows } = await read(content, options);
  return rows.map((row) => `${row.indicator} ${row.area} ${row.year} ${row.gender} ${row.missing ?? row.value}`);
}

/** The problems of a file as `line:column code found`. */
export async function readProblems(content: string | Uint8Array, options: ReadOptions = {}): Promise<string[]> {
  const { report } = await read(content, options);
  return report.problems.map(({ line, column, code, facts }) =>
    `${line ?? "–"}:${column ?? "–"} ${code} ${facts["title"] ?? facts["found"] ?? ""}`.trim(),
  );
}

export async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
