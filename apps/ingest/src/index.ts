export type { Clock } from "./clock.ts";
export { systemClock } from "./clock.ts";
export type { FetchFromKolada } from "./sync/fetch-from-kolada.ts";
export { fetchFromKolada } from "./sync/fetch-from-kolada.ts";
