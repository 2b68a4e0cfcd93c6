import { chartColor } from "../colors.ts";
import { lineMark, ringMark, strokeMark, textMark, type Mark } from "../goal-chart/mark.ts";
import { levelsText, type FromToFigures, type FromToRow } from "./figures.ts";
import { rowYears, type RowsFrame } from "./layout.ts";

/** One area: its name, its way from ring to dot, the target it is to reach, and its figures. */
export function rowMarks(
  figures: FromToFigures,
  row: FromToRow,
  index: number,
  frame: RowsFrame,
  fontSize: number,
): readonly Mark[] {
  const { narrow, rowHeight, width, left, right, x } = frame;
  const top = frame.top + index * rowHeight;
  const y = narrow ? top + rowHeight - 16 : top + rowHeight / 2;
  const words = narrow ? top + 14 : y;
  const years = rowYears(figures, row);
  const apart = years === "" ? 0 : fontSize * 0.6;
  const isChosen = row.key === figures.highlight;
  const name = { size: fontSize, bold: isChosen, color: chartColor("ink") } as const;
  const beside = { ...name, color: chartColor(typeof row.to === "string" ? "muted" : "ink"), align: "right" } as const;
  const rule = index === 0 ? [] : [lineMark({ x: 0, y: top }, { x: width, y: top }, chartColor("grid"))];
  const marks: Mark[] = [
    ...rule,
    textMark(row.name, 0, words, name),
    textMark(levelsText(figures, row), width, words - (narrow ? 0 : apart), beside),
  ];
  if (years !== "") {
    const small = { ...beside, size: fontSize - 1, bold: false, color: chartColor("muted") };
    marks.push(textMark(years, width, words + (narrow ? 2 : 1) * apart, small));
  }
  if (typeof row.to === "string") return [...marks, ...gapMarks(row, { left, right, y, x })];
  return [...marks, ...wayMarks(row, row.to.value, { y, x, isChosen })];
}

type Way = { readonly y: number; readonly x: (value: number) => number; readonly isChosen: boolean };

function wayMarks({ from, target, isBroken }: FromToRow, to: number, { y, x, isChosen }: Way): readonly Mark[] {
  const color = isChosen ? "1" : "muted";
  const marks: Mark[] = target ? [targetMark(x(target.value), y)] : [];
  if (typeof from !== "string") {
    const ends = [x(from.value), x(to)] as const;
    const ahead = Math.sign(ends[1] - ends[0]);
    const apart = Math.abs(ends[1] - ends[0]);
    if (apart > 12) {
      const line = [
        { x: ends[0] + ahead * 5, y },
        { x: ends[1] - ahead * 6, y },
      ] as const;
      marks.push(strokeMark(...line, chartColor(color), isChosen ? 3.5 : 2.5, isBroken ? [2, 3] : undefined));
    }
    // Under the dot a ring would not be seen: it goes around it.
    marks.push(ringMark({ x: ends[0], y }, apart > 4 ? 5 : 9, "background", color, 2));
  }
  return [...marks, ringMark({ x: x(to), y }, 6, isChosen ? "1" : "ink", "background", 1.5)];
}

/** An area without an outcome keeps its place: a dotted line where its way would have been, and its beginning where there is one. */
function gapMarks(
  { from, target }: FromToRow,
  { left, right, y, x }: Omit<Way, "isChosen"> & { readonly left: number; readonly right: number },
): readonly Mark[] {
  return [
    lineMark({ x: left, y }, { x: right, y }, chartColor("muted"), [1, 5]),
    ...(target ? [targetMark(x(target.value), y)] : []),
    ...(typeof from === "string" ? [] : [ringMark({ x: x(from.value), y }, 5, "background", "muted", 2)]),
  ];
}

/** An upright stroke, which no dot hides. */
export function targetMark(x: number, y: number): Mark {
  return strokeMark({ x, y: y - 10 }, { x, y: y + 10 }, chartColor("ink"), 3);
}

/** A line through all rows where every area is to reach the same level. */
export function sharedTargetMarks({ rows }: FromToFigures, { x, top, rowHeight }: RowsFrame): readonly Mark[] {
  const values = new Set(rows.flatMap(({ target }) => (target ? [target.value] : [])));
  const [value] = values;
  if (values.size !== 1 || value === undefined || rows.length < 2) return [];
  const bottom = top + rows.length * rowHeight;
  return [lineMark({ x: x(value), y: top }, { x: x(value), y: bottom }, chartColor("ink"), [1.5, 3])];
}
