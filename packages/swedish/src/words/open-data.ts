/** A set of figures that is published for anyone to use (datamängd). */
export type OpenDatasetId = "progress" | "observations" | "goals" | "indicators" | "areas";

/** The title and description of each dataset, as a portal lists them. */
export const openDatasetWords: Readonly<
  Record<OpenDatasetId, { readonly title: string; readonly description: string; readonly keywords: readonly string[] }>
> = {
  progress: {
    title: "Måluppfyllelse per delmål och område",
    description:
      "Hur långt varje delmål har kommit för regionen och varje kommun: baslinje, senaste utfall, målvärde, status, säkerhet, trend och motivering, med metod, metodversion och dataversion.",
    keywords: ["måluppfyllelse", "uppföljning", "folkhälsa", "samverkan"],
  },
  observations: {
    title: "Utfall per indikator, område, kön och år",
    description:
      "De värden som delmålen följs med, som de levererades, med täljare och nämnare där de är kända. Ett värde som saknas har sitt skäl: bortfall, ej tillämplig, sekretess eller tom.",
    keywords: ["indikatorer", "nyckeltal", "utfall", "Kolada"],
  },
  goals: {
    title: "Delmål med baslinjeregler, målår och indikatorer",
    description:
      "Delmålen som regionen och kommunerna har satt tillsammans, hur de mäts och vilken grupp som ansvarar.",
    keywords: ["mål", "delmål", "samverkan"],
  },
  indicators: {
    title: "Indikatorer som delmålen mäts med",
    description:
      "Titel, enhet, decimaler, källa, tidsseriebrott och eventuell efterföljare för varje indikator i bruk.",
    keywords: ["indikatorer", "nyckeltal"],
  },
  areas: {
    title: "Områden med koder",
    description: "Kommuner, regioner, riket och grupper av områden, med de koder som används i övriga datamängder.",
    keywords: ["kommuner", "regioner", "koder"],
  },
};

/** The name of each format that figures are handed out in. */
export const openFormatWord: Readonly<Record<"json" | "csv" | "arrow" | "json-stat", string>> = {
  json: "JSON",
  csv: "CSV",
  arrow: "Arrow",
  "json-stat": "JSON-stat",
};
