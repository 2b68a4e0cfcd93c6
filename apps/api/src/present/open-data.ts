import type { Area, Collaboration } from "@foljsam/domain";
import { type OpenDatasetId, openDatasetWords } from "@foljsam/swedish";
import { areasOf } from "@foljsam/intake";
import { arrowType } from "../formats/arrow.ts";
import { type Format, formats } from "../formats/chosen-format.ts";
import { csvType } from "../formats/csv.ts";
import { jsonType } from "../formats/json.ts";
import { jsonStatType } from "../formats/json-stat.ts";
import type { OpenDataJson, OpenDatasetJson } from "../schemas/open-data.ts";
import type { Site } from "../site.ts";

const mediaTypes: Readonly<Record<Format, string>> = {
  json: jsonType,
  csv: csvType,
  arrow: arrowType,
  "json-stat": jsonStatType,
};

/** What a collaboration publishes for anyone to use (öppna data): each dataset with an address for every format it comes in. */
export function presentOpenData(
  collaboration: Collaboration,
  areas: readonly Area[],
  asOfRun: number,
  { license, contactEmail }: Site,
): OpenDataJson {
  const { slug, name, firstYear, lastYear } = collaboration;
  const codes = areasOf(collaboration, areas).map(({ code }) => code);
  const of = `collaboration=${encodeURIComponent(slug)}`;
  return {
    collaboration: slug,
    publisher: name,
    license,
    contactEmail: contactEmail ?? null,
    dataVersion: `run-${asOfRun}`,
    years: { first: firstYear, last: lastYear },
    datasets: [
      dataset("progress", `progress?${of}&area=${codes.join(",")}`, formats),
      dataset("observations", `observations?${of}`, formats),
      dataset("goals", `goals?${of}`, ["json"]),
      dataset("indicators", "indicators", ["json"]),
      dataset("areas", "areas", ["json"]),
    ],
  };
}

function dataset(id: OpenDatasetId, path: string, inFormats: readonly Format[]): OpenDatasetJson {
  return {
    id,
    ...openDatasetWords[id],
    downloads: inFormats.map((format) => ({
      format,
      mediaType: mediaTypes[format],
      path: `/api/v1/${path}${inFormats.length > 1 ? `&format=${format}` : ""}`,
    })),
  };
}
