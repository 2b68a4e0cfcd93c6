import { contentOf } from "./column-content.ts";
import type { ColumnContent } from "./column-content.ts";
import { plainHeading, topicOfColumn } from "./heading-words.ts";
import type { HeadingTopic } from "./heading-words.ts";
import type { Register } from "../register.ts";

/** A column as it was met: its heading, what that is known to stand for, and what a sample of its cells could be. */
export type Column = {
  readonly heading: string;
  readonly topic: HeadingTopic | null;
  readonly content: ColumnContent;
  /** Whether it only numbers the rows, as programs write beside their tables. */
  readonly isNumbering: boolean;
};

export function describeColumns(
  headings: readonly string[],
  sample: readonly (readonly string[])[],
  register: Register,
): readonly Column[] {
  const hasHeadings = headings.some((heading) => heading !== "");
  return headings.map((heading, index) => ({
    heading,
    topic: topicOfColumn(heading),
    content: contentOf(
      sample.map((cells) => cells[index] ?? ""),
      register,
    ),
    isNumbering: hasHeadings && index === 0 && plainHeading(heading) === "",
  }));
}

/** Whether a column holds figures that no heading explains. One that is empty so far does, if it is headed as figures are. */
export function isUnexplainedFigure({ topic, content, isNumbering }: Column): boolean {
  if (isNumbering) return false;
  if (topic === "figures" && content.filled === 0) return true;
  return (topic === null || topic === "figures") && content.numbers >= 0.8;
}

/** Whether a column holds words that are neither areas, sexes, years nor figures. */
export function isPhrase({ topic, content, isNumbering }: Column): boolean {
  return (
    topic === null && !isNumbering && Math.max(content.numbers, content.areas, content.genders, content.years) < 0.2
  );
}
