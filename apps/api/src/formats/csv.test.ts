import { expect, test } from "vitest";
import { csvStream } from "./csv.ts";
import { observationCsvColumns } from "./observation-columns.ts";
import type { ObservationJson } from "../schemas/observation.ts";

test("invented figures say so on every row, and what is missing has its kind and no zero", async () => {
  const figure: ObservationJson = {
    indicator: "N02904",
    area: "0010",
    year: 2021,
    gender: "T",
    value: 8.063021,
    missing: null,
    numerator: null,
    denominator: 31_000,
    run: 3,
    example: false,
    source: "=Enkät, våren",
    comment: null,
  };
  async function* rows() {
    yield [figure];
    yield [{ ...figure, year: 2022, value: null, missing: "suppressed" as const, denominator: null, example: true }];
  }
  expect(await new Response(csvStream(observationCsvColumns, rows())).text()).toBe(
    [
      "indicator,area,year,gender,value,missing,numerator,denominator,run,source,comment,exempel",
      'N02904,0010,2021,T,8.063021,,,31000,3,"\'=Enkät, våren",,',
      'N02904,0010,2022,T,,suppressed,,,3,"\'=Enkät, våren",,påhittad',
      "",
    ].join("\r\n"),
  );
});
