/** What a sparkline shows: a value for each year in turn, null where there is none, and the target if there is one. */
export type SparklineFigures = {
  readonly values: readonly (number | null)[];
  readonly target: number | null;
};

const width = 72;
const height = 20;
const margin = 3;

/**
 * A small line for a table cell (minidiagram): the course of the values with gaps where they are missing, the last one as a dot, and
 * the target as a dashed level. In the colour of the text around it; hidden from screen readers, since the cell says the figures.
 */
export function sparkline({ values, target }: SparklineFigures): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return "";
  const all = target === null ? known : [...known, target];
  const [least, greatest] = [Math.min(...all), Math.max(...all)];
  const x = (index: number) => tidy(margin + (index / Math.max(1, values.length - 1)) * (width - 2 * margin));
  const y = (value: number) =>
    tidy(
      greatest === least
        ? height / 2
        : height - margin - ((value - least) / (greatest - least)) * (height - 2 * margin),
    );
  const last = values.findLastIndex((value) => value !== null);
  const dot = `<circle cx="${x(last)}" cy="${y(values[last] ?? 0)}" r="2.5"/>`;
  const level = target === null ? "" : `<path d="M0 ${y(target)}H${width}" stroke-dasharray="2 2" opacity=".6"/>`;
  return (
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" fill="none" stroke="currentColor">` +
    `${level}<path d="${course(values, x, y)}" stroke-width="1.5" stroke-linecap="round"/>` +
    `<g fill="currentColor">${dot}</g></svg>`
  );
}

function course(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, index) => {
      if (value === null) return "";
      const starts = index === 0 || values[index - 1] === null;
      const ends = index === values.length - 1 || values[index + 1] === null;
      const step = `${starts ? "M" : "L"}${x(index)} ${y(value)}`;
      return starts && ends ? `${step}h0` : step;
    })
    .join("");
}

function tidy(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
