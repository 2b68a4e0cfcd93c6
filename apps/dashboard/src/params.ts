import { defineParams } from "@sveltejs/kit/params";

export const params = defineParams({
  /** The number of an import run. */
  run: (text) => (/^[1-9]\d{0,8}$/.test(text) ? text : undefined),
});
