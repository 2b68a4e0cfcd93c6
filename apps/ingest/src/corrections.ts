import { decimalSigns, fieldDelimiters, fileEncodings, type ReadingInstructions } from "@foljsam/domain";
import type { OptionValues } from "./options.ts";

/** What the user says that a file is written with, where it would be recognised wrongly. */
export type Corrections = Pick<ReadingInstructions, "encoding" | "delimiter" | "decimal">;

/** The corrections that the flags hold, or what is wrong with one of them. A tab is hard to write, and is named. */
export function readCorrections(values: OptionValues): Corrections | string {
  const encoding = fileEncodings.find((one) => one === values.encoding);
  if (values.encoding !== undefined && !encoding) {
    return `--encoding ska vara ${fileEncodings.join(", ")}, inte ”${values.encoding}”.`;
  }
  const sign = values.delimiter === "tab" ? "\t" : values.delimiter;
  const delimiter = fieldDelimiters.find((one) => one === sign);
  if (sign !== undefined && !delimiter) return `--delimiter ska vara ";", ",", "|" eller tab, inte ”${sign}”.`;
  const decimal = decimalSigns.find((one) => one === values.decimal);
  if (values.decimal !== undefined && !decimal) return `--decimal ska vara , eller ., inte ”${values.decimal}”.`;
  return { ...(encoding && { encoding }), ...(delimiter && { delimiter }), ...(decimal && { decimal }) };
}
