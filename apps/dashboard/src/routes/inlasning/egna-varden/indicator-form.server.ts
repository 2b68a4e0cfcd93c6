import type { OwnIndicatorJson } from "@foljsam/api/client";

/** What a form says of an own indicator: as it was written, and as the API takes it. What its choices cannot say the API refuses. */
export function indicatorForm(form: FormData): {
  readonly given: Readonly<Record<string, string>>;
  readonly json: OwnIndicatorJson;
} {
  const given = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const json = { ...given, decimals: Number(given["decimals"]), byGender: given["byGender"] === "ja" };
  return { given, json: json as unknown as OwnIndicatorJson };
}
