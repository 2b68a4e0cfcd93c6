/** The codes of errors that a user can do something about. Each has Swedish words in `@foljsam/swedish` and an HTTP status in the API. */
export type ErrorCode =
  | "collaboration-not-found"
  | "goal-not-found"
  | "goal-area-not-found"
  | "indicator-not-found"
  | "area-not-found"
  | "group-not-found"
  | "run-not-found"
  | "preview-not-found"
  | "upload-not-found"
  | "preview-already-committed"
  | "preview-has-rejected-rows"
  | "preview-is-stale"
  | "run-already-undone"
  | "run-cannot-be-undone"
  | "nothing-to-load"
  | "nothing-to-undo"
  | "kolada-unavailable"
  | "fetch-has-rejected-figures"
  | "file-changed"
  | "file-missing"
  | "file-too-large"
  | "request-too-large"
  | "too-many-requests"
  | "personal-number"
  | "personal-number-in-file"
  | "too-many-notes"
  | "notes-too-long"
  | "too-many-figures"
  | "title-taken"
  | "part-not-found"
  | "field-missing"
  | "decided-in-future"
  | "decided-before-earlier"
  | "status-impossible"
  | "adoption-not-in-force"
  | "meeting-in-future"
  | "due-before-meeting"
  | "responsible-not-found"
  | "note-not-found"
  | "note-changed"
  | "note-withdrawn"
  | "baseline-year-too-late"
  | "baseline-year-in-future"
  | "baseline-not-a-figure"
  | "answer-not-found"
  | "figures-contradict"
  | "person-not-found"
  | "email-unusable"
  | "membership-not-found"
  | "membership-ends-before"
  | "membership-revoked"
  | "role-has-no-group"
  | "principal-not-found"
  | "last-coordinator"
  | "sign-in-needed"
  | "not-permitted"
  | "invalid-request"
  | "not-acceptable"
  | "route-not-found";

/** An error that a user can do something about: a code that becomes words and an HTTP status at the edge, and the facts they need. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "DomainError";
    this.code = code;
    this.facts = facts;
  }
}
