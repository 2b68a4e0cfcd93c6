import type { Level } from "./level.ts";
import type { Year } from "./year.ts";

/** A level with its year (nivå ett år), as the reader sees it. */
export type LevelInYear = { readonly level: Level; readonly year: Year };
