export { createApi } from "./create-api.ts";
export type { ApiDependencies } from "./routing.ts";
