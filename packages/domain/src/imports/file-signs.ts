/** The encodings (teckenkodningar) that files come in, as the report names them. */
export const fileEncodings = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252", "macroman"] as const;

export type FileEncoding = (typeof fileEncodings)[number];

/** The signs (skiljetecken) that stand between the fields of a line. */
export const fieldDelimiters = [";", ",", "\t", "|"] as const;

export type FieldDelimiter = (typeof fieldDelimiters)[number];

/** The decimal signs (decimaltecken) of figures in a file. */
export const decimalSigns = [",", "."] as const;

export type DecimalSign = (typeof decimalSigns)[number];
