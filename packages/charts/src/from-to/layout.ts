import { capital } from "../capital.ts";
import { formatPeriod } from "@foljsam/swedish";
import { isNarrow, textWidth, type ChartSize } from "../goal-chart/layout.ts";
import { exampleText } from "../goal-chart/figures.ts";
import { unitOfFigures } from "../goal-chart/table.ts";
import { scaleOver, type ValueScale } from "../goal-chart/scale.ts";
import { levelsText, rowsWithOutcome, sharedYears, yearsText, type FromToFigures, type FromToRow } from "./figures.ts";

/** Where the rows of a chart from → to lie in its picture. */
export type RowsFrame = {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** Height of the first row's top, and of each row. */
  readonly top: number;
  readonly rowHeight: number;
  readonly narrow: boolean;
  readonly scale: ValueScale;
  readonly x: (value: number) => number;
};

const rowHeight = { wide: 34, narrow: 52 };
/** A line of text above the rows, and the room that a second line beside a row takes. */
export const textLine = 18;
const secondLine = { wide: 6, narrow: 14 };
const feet = 30;

/** The size of a chart from → to, as high as its rows need. */
export function fromToSize(figures: FromToFigures, width: number): ChartSize {
  const narrow = isNarrow({ width, height: 0 });
  const rows = figures.rows.length * heightOfRow(figures, narrow);
  return { width, height: Math.ceil(headRoom(figures, width) + rows + feet) };
}

export function rowsFrame(figures: FromToFigures, width: number, fontSize: number): RowsFrame {
  const narrow = isNarrow({ width, height: 0 });
  const names = Math.max(0, ...figures.rows.map(({ name }) => textWidth(name, fontSize) * 1.06));
  const told = Math.max(
    0,
    ...figures.rows.map((row) =>
      Math.max(textWidth(levelsText(figures, row), fontSize), textWidth(rowYears(figures, row), fontSize - 1)),
    ),
  );
  const ticks = textWidth("100,0 %", fontSize) / 2;
  const left = narrow ? ticks : names + 24;
  const right = narrow ? width - ticks : width - told - 20;
  const scale = scaleOver(valuesOf(figures), figures, right - left > 320 ? 5 : 3);
  return {
    width,
    left,
    right,
    top: headRoom(figures, width),
    rowHeight: heightOfRow(figures, narrow),
    narrow,
    scale,
    x: (value) => left + ((value - scale.min) / (scale.max - scale.min)) * (right - left),
  };
}

/** The years beside a row, where the rows have different ones; else empty, for the head tells them once. */
export function rowYears(figures: FromToFigures, row: FromToRow): string {
  if (typeof row.to === "string" || sharedYears(figures) !== null) return "";
  return yearsText(figures, row.from, row.to);
}

function heightOfRow(figures: FromToFigures, narrow: boolean): number {
  const kind = narrow ? "narrow" : "wide";
  return rowHeight[kind] + (figures.rows.some((row) => rowYears(figures, row) !== "") ? secondLine[kind] : 0);
}

/** What stands above the legend, and how many lines it takes: unit and years, and that figures are invented. */
export function headLines(figures: FromToFigures, narrow: boolean) {
  const example = exampleText({ lines: rowsWithOutcome(figures) });
  const unit = figures.unit === "percent" && !figures.gap ? "" : unitOfFigures(figures);
  const measure = [unit, sharedYears(figures) ?? ""].filter(Boolean).join(", ");
  const texts = [measure, example ?? ""].filter(Boolean).length;
  return { example, measure: capital(measure), lines: narrow ? texts : Math.min(texts, 1) };
}

/** What the marks of the chart are, each with its place: on as many lines as they need. */
export function legendPlaces(figures: FromToFigures, width: number, fontSize: number): readonly LegendPlace[] {
  let [x, line] = [0, 0];
  return legendWords(figures).map(({ kind, words }) => {
    const taken = 18 + textWidth(words, fontSize) * 0.92;
    if (x > 0 && x + taken > width) [x, line] = [0, line + 1];
    const place = { kind, words, x: x + 7, line };
    x += taken + 16;
    return place;
  });
}

type LegendPlace = {
  readonly kind: "from" | "to" | "target";
  readonly words: string;
  readonly x: number;
  readonly line: number;
};

function legendLines(figures: FromToFigures, width: number): number {
  const fontSize = isNarrow({ width, height: 0 }) ? 12 : 13;
  return Math.max(0, ...legendPlaces(figures, width, fontSize).map(({ line }) => line + 1));
}

function legendWords(figures: FromToFigures): readonly Pick<LegendPlace, "kind" | "words">[] {
  const kinds = new Set(figures.rows.flatMap(({ from }) => (typeof from === "string" ? [] : [from.kind])));
  const start = kinds.size === 2 ? "baslinje eller första utfall" : kinds.has("first") ? "första utfall" : "baslinje";
  const years = targetYears(figures);
  const hasTarget = figures.rows.some(({ target }) => target !== null);
  return [
    { kind: "from", words: start },
    { kind: "to", words: "senaste utfall" },
    ...(hasTarget ? [{ kind: "target", words: years === null ? "mål" : `mål ${years}` } as const] : []),
  ];
}

/** The year that all targets are to be reached, for the legend; null where there is no target. */
function targetYears({ rows, pooledYears }: FromToFigures): string | null {
  const years = new Set(rows.flatMap(({ target }) => (target ? [target.year] : [])));
  const [year] = years;
  return years.size === 1 && year !== undefined ? formatPeriod(year, pooledYears) : null;
}

function headRoom(figures: FromToFigures, width: number): number {
  return (headLines(figures, isNarrow({ width, height: 0 })).lines + legendLines(figures, width)) * textLine + 10;
}

function valuesOf({ rows }: FromToFigures): readonly number[] {
  return rows.flatMap(({ from, to, target }) =>
    [from, to, target].flatMap((end) => (end === null || typeof end === "string" ? [] : [end.value])),
  );
}
