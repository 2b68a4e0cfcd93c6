import { missingKinds, type Outcome } from "@foljsam/domain";
import {
  decimalWord,
  delimiterLabel,
  encodingLabel,
  formatCount,
  formatDelivered,
  genderWord,
  missingWord,
  noticeSentence,
  problemSentence,
  shapeWord,
} from "@foljsam/swedish";
import { hintsFor } from "./hints.ts";
import type { IngestCommand } from "./command-line.ts";
import type { IngestAnswer } from "./ingest-file.ts";

const shownProblems = 20;
const shownChanges = 10;

/** The answer for a file as a person reads it, in lines. */
export function textAnswer(answer: IngestAnswer, command: Pick<IngestCommand, "dryRun">): readonly string[] {
  const { report, difference } = answer;
  const lines = [answer.path];
  if (report.shape && report.rows > 0) {
    const signs = [
      ...(report.encoding ? [`teckenkodning ${encodingLabel(report.encoding)}`] : []),
      ...(report.delimiter ? [`skiljetecken ${delimiterLabel(report.delimiter)}`] : []),
      ...(report.decimal ? [decimalWord[report.decimal]] : []),
    ];
    lines.push(`Form: ${[shapeWord[report.shape], signs.join(", ")].filter(Boolean).join("; ")}.`);
    lines.push(`${formatCount(report.rows, "rad", "rader")}: ${countedRows(answer)}.`);
    lines.push(
      `Mot databasen: ${formatCount(difference.new, "ny", "nya")}, ${formatCount(difference.changed, "ändrad", "ändrade")}, ${formatCount(difference.unchanged, "oförändrad", "oförändrade")}.`,
    );
  }
  lines.push(...changeLines(answer));
  lines.push(...report.notices.map(noticeSentence), ...problemLines(answer), ...hintsFor(report));
  lines.push(conclusion(answer, command));
  return lines.map((line, index) => (index === 0 ? line : `  ${line}`));
}

function countedRows({ report }: IngestAnswer): string {
  const missing = missingKinds
    .filter((kind) => report.missing[kind] > 0)
    .map((kind) => `${formatCount(report.missing[kind], missingWord[kind], missingWord[kind])}`);
  return [
    formatCount(report.observations, "utfall", "utfall"),
    ...missing,
    formatCount(report.rejected, "avvisad", "avvisade"),
  ].join(", ");
}

function changeLines({ difference, changes }: IngestAnswer): readonly string[] {
  const shown = changes.slice(0, shownChanges).map(({ key, from, to }) => {
    const about = `${key.indicator}, ${key.area}, ${key.year}, ${genderWord[key.gender]}`;
    return `Ändras: ${about}: ${outcomeText(from)} blir ${outcomeText(to)}.`;
  });
  const left = difference.changed - shown.length;
  return left > 0 && shown.length > 0 ? [...shown, `… och ${formatCount(left, "ändring", "ändringar")} till.`] : shown;
}

function outcomeText(outcome: Outcome | null): string {
  if (outcome === null) return "ingen uppgift";
  return outcome.missing === null ? formatDelivered(outcome.value) : missingWord[outcome.missing];
}

function problemLines({ report: { problems } }: IngestAnswer): readonly string[] {
  const shown = problems.slice(0, shownProblems).map(problemSentence);
  const left = problems.length - shown.length;
  return left > 0 ? [...shown, `… och ${formatCount(left, "fel", "fel")} till; fler visas med --json.`] : shown;
}

function conclusion({ outcome, report, run }: IngestAnswer, { dryRun }: Pick<IngestCommand, "dryRun">): string {
  if (outcome === "not-loaded") {
    return report.rejected > 0 && report.rows > report.rejected
      ? "Inget är sparat, eftersom rader avvisades. Rätta filen, eller läs in resten med --allow-partial."
      : "Inget är sparat.";
  }
  if (dryRun) return "Provläsning: inget är sparat.";
  if (run === null) return "Inget nytt: allt i filen fanns redan.";
  return outcome === "loaded"
    ? `Sparat som inläsning ${run}.`
    : `De rader som gick att läsa är sparade som inläsning ${run}.`;
}
