export { readFile } from "./read-file.ts";
export type { ReadOptions, ReadReport, Register, StagedRow } from "./register.ts";
export { unitOfTitle } from "./unit-of-title.ts";
