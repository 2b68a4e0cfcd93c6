import type { Options, PostgresType, Sql } from "postgres";
import postgres from "postgres";

/** Where the database of an embedded server is: its socket folder or address, and who one is there. */
export type Address = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

/** Where a database is: a URL, or an embedded server. */
export type Target = { readonly url: string } | Address;

/** A pool of connections to a target; none is opened until the first query. */
export function connect(target: Target, options: Options<Record<string, PostgresType>> = {}): Sql {
  const settings = { connect_timeout: 10, onnotice: () => undefined, ...options };
  return "url" in target ? postgres(target.url, settings) : postgres({ ...target, ...settings });
}
