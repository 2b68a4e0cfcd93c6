export * from "./figures/number.ts";
export * from "./figures/value.ts";
export * from "./figures/date.ts";
export * from "./figures/order.ts";
export * from "./words/progress.ts";
export * from "./words/measure.ts";
export * from "./words/collaboration.ts";
export * from "./words/files.ts";
