export { readFile } from "./read-file.ts";
export { RowSample } from "./rows/row-sample.ts";
export type { ReadOptions, ReadReport, Register, StagedRow } from "./register.ts";
export { unitOfTitle } from "./unit-of-title.ts";
export type { Answer, Asked } from "./api/answer.ts";
export { noticesByIndicator } from "./api/answer-notices.ts";
export { readAnswer } from "./api/read-answer.ts";
export type { ReadAnswer } from "./api/read-answer.ts";
