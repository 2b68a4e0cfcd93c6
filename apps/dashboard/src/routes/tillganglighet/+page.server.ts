import { textPage } from "#lib/server/text-page.ts";
import source from "../../../../../docs/accessibility.md?raw";

const page = textPage(source);

/** The page needs no JavaScript. */
export const csr = false;

export const load = () => page;
