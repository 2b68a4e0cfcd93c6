import { DomainError } from "@foljsam/domain";
import type { ErrorCode } from "@foljsam/domain";
import postgres from "postgres";

const foreignKeys: readonly { readonly column: RegExp; readonly code: ErrorCode; readonly fact: string }[] = [
  { column: /area|use|principal/, code: "area-not-found", fact: "area" },
  { column: /group|reports_to/, code: "group-not-found", fact: "group" },
];

/** The PostgreSQL error inside what Drizzle throws, which wraps it as `cause`; undefined for any other error. */
export function databaseErrorOf(error: unknown): postgres.PostgresError | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current instanceof postgres.PostgresError) return current;
  }
  return undefined;
}

/** The DomainError that a refusal by the database means, or the error as it was. */
export function translateDatabaseError(error: unknown): unknown {
  const refusal = databaseErrorOf(error);
  if (refusal?.code !== "23503") return error;
  const [, column, value] = /^Key \(([^)]*)\)=\((.*)\) is not present/.exec(refusal.detail ?? "") ?? [];
  if (column === undefined || value === undefined) return error;
  const known = foreignKeys.find((key) => key.column.test(column));
  return known ? new DomainError(known.code, { [known.fact]: value.split(", ").at(-1) ?? value }) : error;
}
