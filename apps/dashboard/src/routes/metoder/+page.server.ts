import { textPage } from "#lib/server/text-page.ts";
import source from "../../../../../docs/methods.md?raw";

const page = textPage(source);

export const load = () => page;
