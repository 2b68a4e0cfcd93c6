import type { ImportPreviewJson, UnreadableFileJson } from "@foljsam/api/client";
import { formatCount, formatList } from "@foljsam/swedish";
import { upperFirst } from "#lib/upper-first.ts";

type Summarised = Pick<ImportPreviewJson, "difference" | "notes" | "report" | "questions" | "goalEffects">;

/** What a file would do, in a sentence or three, for a list of files. */
export function previewSummary({ difference, notes, report, questions, goalEffects }: Summarised): string {
  const does = [
    ...(difference.new > 0 ? [formatCount(difference.new, "nytt utfall", "nya utfall")] : []),
    ...(difference.changed > 0 ? [formatCount(difference.changed, "ändrat", "ändrade")] : []),
    ...(notes > 0 ? [`källa eller kommentar för ${formatCount(notes, "utfall", "utfall")}`] : []),
  ];
  const goals = new Set(goalEffects.map(({ goal }) => goal)).size;
  return [
    does.length === 0 ? "Inget nytt" : upperFirst(formatList(does)),
    ...(goals > 0 ? [`${formatCount(goals, "delmål", "delmål")} skulle byta status`] : []),
    ...(report.rejected > 0 ? [formatCount(report.rejected, "rad är avvisad", "rader är avvisade")] : []),
    ...(questions.length > 0 ? [`${formatCount(questions.length, "fråga", "frågor")} att svara på`] : []),
  ]
    .map((part) => `${part}.`)
    .join(" ");
}

/** Why a file cannot be loaded as it stands, in a sentence. */
export function refusalSummary({
  questions,
  message,
}: Pick<UnreadableFileJson, "questions"> & { message: string }): string {
  return questions.length === 0
    ? message
    : `Väntar på ${questions.length === 1 ? "ett svar" : `${questions.length} svar`} innan något kan läsas in.`;
}

/** Whether a preview can be loaded together with others: it brings something, and nothing in it is wrong. */
export function isReady({
  difference,
  notes,
  report,
}: Pick<ImportPreviewJson, "difference" | "notes" | "report">): boolean {
  return difference.new + difference.changed + notes > 0 && report.rejected === 0;
}
