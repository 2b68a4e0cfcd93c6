/** What can be wrong with a file or a row of it. Words are in `@foljsam/swedish`; here only the code. */
export type ProblemCode =
  | "empty-file"
  | "not-text"
  | "too-large"
  | "too-deep"
  | "unreadable-workbook"
  | "took-too-long"
  | "invalid-json"
  | "not-kolada"
  | "area-list"
  | "not-titles"
  | "split-figures"
  | "impossible-correction"
  | "no-rows"
  | "unclosed-quote"
  | "line-too-long"
  | "too-few-fields"
  | "too-many-fields"
  | "missing-area"
  | "unknown-area"
  | "area-differs"
  | "missing-year"
  | "invalid-year"
  | "invalid-gender"
  | "missing-indicator"
  | "invalid-indicator"
  | "unknown-title"
  | "ambiguous-title"
  | "invalid-number"
  | "unit-differs"
  | "ratio-differs"
  | "ratio-in-other-unit"
  | "zero-denominator"
  | "no-ratio"
  | "few-people"
  | "text-too-long"
  | "personal-number"
  | "not-a-share"
  | "not-an-outcome"
  | "conflicting-duplicate"
  | "empty-answer"
  | "invalid-answer";

/**
 * Something in a file that could not be taken in. `line` counts from 1 as an editor does, `column` is the field's number from 1;
 * both are null where the whole file is meant. `facts` hold what was found and what was expected, and the `sheet` of a workbook.
 */
export type Problem = {
  readonly line: number | null;
  readonly column: number | null;
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** Something the reader of a file assumed or kept as it was, that its owner should know. */
export type NoticeCode =
  | "gender-assumed-total"
  | "unknown-indicator"
  | "repeated-rows"
  | "year-given"
  | "indicator-given"
  | "gender-given"
  | "group-area"
  | "sheet-skipped"
  | "pooled-years"
  | "percent-cells"
  | "other-groups"
  | "single-group"
  | "unknown-status"
  | "status-overrules"
  | "withheld-counts"
  | "figures-below-one"
  | "unit-converted"
  | "unit-kept"
  | "indicator-without-answer"
  | "area-without-answer"
  | "deleted-values"
  | "vanished-values";

export type Notice = {
  readonly code: NoticeCode;
  readonly facts: Readonly<Record<string, string | number>>;
};
