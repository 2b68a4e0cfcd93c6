import type { ColumnRole, FileReport, FileShape } from "@foljsam/domain";

/** What each shape of file is, with the name docs/formats.md gives it. */
export const shapeWord: Readonly<Record<FileShape, string>> = {
  K1: "Kolada-export, korstabell med år som kolumner (K1)",
  K2: "Kolada-export, lång lista i Excel (K2)",
  K3: "Kolada-export, lång lista (K3)",
  K4: "Kolada-export ur Fri sökning, år som kolumner (K4)",
  KLD: "Kolada-lista med nyckeltals-id och områdesnamn (KLD)",
  A1: "hämtning ur Koladas API med rKolada, äldre form (A1)",
  A2: "hämtning ur Koladas API med rKolada, nyare form (A2)",
  A3: "hämtning ur Koladas API med koladafun (A3)",
  A4: "hämtning ur Koladas API med koladapy (A4)",
  A5: "hämtning ur Koladas API med statscraper (A5)",
  API: "svar från Koladas API (API)",
  J3: "JSON-lista med en post per utfall (J3)",
  R1: "lista med nyckeltalets titel på varje rad (R1)",
  R2: "lista med nyckeltalets titel som kolumnrubrik (R2)",
  R3: "tabell med en kolumn per nyckeltal (R3)",
  R4: "tabell med en kolumn per nyckeltal, punkter i titlarna (R4)",
  D1: "regional leverans utan år (D1)",
  FoHM: "statistik från Folkhälsomyndigheten (FoHM)",
  pivot: "tabell med en kolumn per år",
  list: "lista med en rad per utfall",
};

export const columnRoleWord: Readonly<Record<ColumnRole, string>> = {
  "indicator-id": "nyckeltals-id",
  "indicator-title": "nyckeltalets titel",
  "area-code": "områdeskod",
  "area-name": "områdesnamn",
  area: "område (kod och namn)",
  year: "år",
  gender: "kön",
  value: "värde",
  status: "status",
  statistic: "statistiskt mått",
  count: "antal ingående områden",
  numerator: "täljare",
  denominator: "nämnare",
  source: "källa",
  comment: "kommentar",
  deleted: "borttaget ur källan",
  ignored: "läses inte in",
};

export const decimalWord: Readonly<Record<NonNullable<FileReport["decimal"]>, string>> = {
  ",": "decimalkomma",
  ".": "decimalpunkt",
};

const encodingWords: ReadonlyMap<string, string> = new Map([
  ["utf-8", "UTF-8"],
  ["utf-8-bom", "UTF-8 med inledande markering (BOM)"],
  ["utf-16le", "UTF-16 (LE)"],
  ["utf-16be", "UTF-16 (BE)"],
  ["windows-1252", "Windows (västeuropeisk)"],
  ["macroman", "Mac OS Roman"],
  ["xlsx", "Excelbok (xlsx)"],
  ["xls", "äldre Excelbok (xls)"],
]);

const delimiterWords: ReadonlyMap<string, string> = new Map([
  [";", "semikolon"],
  [",", "komma"],
  ["\t", "tabb"],
  ["|", "lodstreck"],
  [" ", "blanksteg"],
]);

/** The name of a character encoding (teckenkodning). One without a Swedish name keeps its own. */
export function encodingLabel(encoding: string | null): string {
  return encoding === null ? "okänd" : (encodingWords.get(encoding.toLowerCase()) ?? encoding);
}

/** The name of the sign between columns (skiljetecken). A sign without a name is shown in quotation marks. */
export function delimiterLabel(delimiter: string | null): string {
  return delimiter === null ? "okänt" : (delimiterWords.get(delimiter) ?? `”${delimiter}”`);
}

/** The name of what a column holds. One without a Swedish name keeps its own. */
export function columnRoleLabel(role: string): string {
  return columnRoleNames.get(role) ?? role;
}

const columnRoleNames: ReadonlyMap<string, string> = new Map(Object.entries(columnRoleWord));

const fileKindWords: ReadonlyMap<string, string> = new Map([
  ["png", "en bild (PNG)"],
  ["jpeg", "en bild (JPEG)"],
  ["gif", "en bild (GIF)"],
  ["tiff", "en bild (TIFF)"],
  ["pdf", "en PDF"],
  ["xlsx", "en Excelbok (xlsx)"],
  ["xls", "en äldre Excelbok (xls)"],
  ["docx", "ett Worddokument (docx)"],
  ["ods", "ett kalkylark (ods)"],
  ["json", "en JSON-fil"],
  ["zip", "ett packat arkiv (zip)"],
  ["gzip", "en packad fil (gzip)"],
  ["parquet", "en datafil (Parquet)"],
  ["arrow", "en datafil (Arrow)"],
  ["sqlite", "en databas (SQLite)"],
  ["binary", "något annat"],
]);

/** What a file that is not text looks like, with its article: `en Excelbok (xlsx)`. Another kind keeps its own name. */
export function fileKindLabel(kind: string): string {
  return fileKindWords.get(kind) ?? kind;
}
