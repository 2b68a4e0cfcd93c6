import type { Gender } from "@foljsam/domain";
import { customType } from "drizzle-orm/pg-core";

/** One byte for the sex of a figure: it is part of every key of the largest table. */
export const genderColumn = customType<{ data: Gender; driverData: string }>({
  dataType: () => `"char"`,
});
