import { swedishDay } from "@foljsam/swedish";

/** What day it is, as those who use the product have it. */
export function today(): string {
  return swedishDay(new Date());
}
