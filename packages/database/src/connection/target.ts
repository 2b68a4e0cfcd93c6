import type { Options, PostgresType, Sql } from "postgres";
import postgres from "postgres";

/** Where a database is: a URL, or the socket folder or address of an embedded server. */
export type Target =
  | { readonly url: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

/** A pool of connections to a target; none is opened until the first query. */
export function connect(target: Target, options: Options<Record<string, PostgresType>> = {}): Sql {
  const settings = { connect_timeout: 10, onnotice: () => undefined, ...options };
  return "url" in target ? postgres(target.url, settings) : postgres({ ...target, ...settings });
}
