export { createApi } from "./create-api.ts";
export { openWriteLimits } from "./limited-rate.ts";
export type { ApiDependencies } from "./routing.ts";
export type { KoladaFetch, KoladaFetching } from "./kolada-fetching.ts";
export { licenses, type Site } from "./site.ts";
export { today } from "./today.ts";
