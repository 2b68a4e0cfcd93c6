/** What was done to a row (händelse): it came, was changed, or was taken away. */
export type AuditAction = "insert" | "update" | "delete";

export const auditActions: readonly AuditAction[] = ["insert", "update", "delete"];

/**
 * A value that the audit log holds under seal (förseglat värde): what can name somebody, and figures that may be hidden. `opened` is the
 * value for who may see it; null where it has been erased, or is told elsewhere alone.
 */
export type SealedValue = { readonly sealed: string; readonly opened: string | null };

/** A row of a table as the audit log tells it: the database's own names of its columns. */
export type AuditedRow = Readonly<Record<string, unknown>>;

/** An entry of the audit log (händelseloggen). */
export type AuditEntry = {
  readonly number: number;
  /** When, as an ISO moment. */
  readonly at: string;
  /** Entries of the same number were made at once, in one transaction. */
  readonly act: number;
  /** The key of the person who acted; null for who had not signed in: a command line, a start, the database's own roles. */
  readonly person: string | null;
  /** Who acted as it was said then, and from where; null when the person has been erased. */
  readonly actor: { readonly name: string; readonly from: string } | null;
  readonly action: AuditAction;
  /** The table. */
  readonly kind: string;
  readonly key: string;
  readonly before: AuditedRow | null;
  readonly after: AuditedRow | null;
  readonly previous: string;
  readonly hash: string;
  /** What the hash is over, after the hash before it and a line break. */
  readonly text: string;
};

/** Whether a value of an audited row is under seal. */
export function isSealed(value: unknown): value is SealedValue {
  return typeof value === "object" && value !== null && "sealed" in value && typeof value.sealed === "string";
}
