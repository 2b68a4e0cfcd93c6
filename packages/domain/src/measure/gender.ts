/** Sex (kön) as Kolada writes it: T totals, K women (kvinnor), M men (män). */
export type Gender = "T" | "K" | "M";

export const genders: readonly Gender[] = ["T", "K", "M"];
