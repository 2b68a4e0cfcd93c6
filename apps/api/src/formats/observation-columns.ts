import type { ObservationJson } from "../schemas/observation.ts";
import type { Column } from "./column.ts";

type ObservationColumn = Column<ObservationJson>;

const figures: readonly ObservationColumn[] = [
  { name: "indicator", type: "text", of: (row) => row.indicator },
  { name: "area", type: "text", of: (row) => row.area },
  { name: "year", type: "whole-number", of: (row) => row.year },
  { name: "gender", type: "text", of: (row) => row.gender },
  { name: "value", type: "number", of: (row) => row.value },
  { name: "missing", type: "text", of: (row) => row.missing },
  { name: "numerator", type: "number", of: (row) => row.numerator },
  { name: "denominator", type: "number", of: (row) => row.denominator },
  { name: "run", type: "whole-number", of: (row) => row.run },
];

const notes: readonly ObservationColumn[] = [
  { name: "source", type: "text", of: (row) => row.source },
  { name: "comment", type: "text", of: (row) => row.comment },
];

/** The columns of outcomes (utfall) in Arrow. */
export const observationColumns: readonly ObservationColumn[] = [
  ...figures,
  { name: "example", type: "yes-no", of: (row) => row.example },
  ...notes,
];

/** The columns of outcomes in CSV, where `exempel` says "påhittad" of invented example data, to whoever opens it in a spreadsheet. */
export const observationCsvColumns: readonly ObservationColumn[] = [
  ...figures,
  ...notes,
  { name: "exempel", type: "text", of: (row) => (row.example ? "påhittad" : null) },
];
