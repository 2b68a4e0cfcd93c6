import { methodText } from "./method-text.server.ts";

export const load = () => methodText;
