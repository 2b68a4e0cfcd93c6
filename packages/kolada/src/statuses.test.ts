import { describe, expect, test } from "vitest";
import { read } from "./register.fixture.ts";

const list = (...rows: readonly string[]) => `Nyckeltal;Kommun;År;Status;Värde;Täljare;Nämnare\n${rows.join("\n")}\n`;
const ofStatus = ["unknown-status", "status-overrules", "withheld-counts"];

async function told(text: string) {
  const { rows, report } = await read(text);
  const notices = report.notices.filter(({ code }) => ofStatus.includes(code));
  return {
    figures: rows.map(({ value, missing, numerator, denominator }) => [value ?? missing, numerator, denominator]),
    notices: notices.map(({ code, facts }) => `${code} ${facts["found"] ?? ""} ${facts["count"]}`),
  };
}

describe("a status takes a figure away only where it says that there is none", () => {
  test.each<[string, string, string | number, readonly string[]]>([
    ["Slutlig", "4,6", 4.6, []],
    ["OK", "4,6", 4.6, []],
    ["", "4,6", 4.6, []],
    ["Publicerad", "..", "suppressed", []],
    ["Preliminär", "4,6", 4.6, ["unknown-status Preliminär 1"]],
    ["Preliminär", "-", "not-reported", []],
    ["vad som helst", "", "empty", []],
    ["Sekretess", "4,6", "suppressed", ["status-overrules Sekretess 1"]],
    ["Privacy", "", "suppressed", []],
    ["Ej tillämplig", "NA", "not-applicable", []],
    ["Saknas", "0", "not-reported", ["status-overrules Saknas 1"]],
  ])("%j beside %j gives %s", async (status, value, figure, notices) => {
    expect(await told(list(`BLE-1;1080;2019;${status};${value};;`))).toEqual({
      figures: [[figure, null, null]],
      notices,
    });
  });

  test("and a word is told once, with its rows", async () => {
    const rows = Array.from(
      { length: 50 },
      (_, at) => `BLE-1;1080;${1950 + at};Preliminär${at % 2 ? " " : ""};${at};;`,
    );
    expect((await told(list(...rows))).notices).toEqual(["unknown-status Preliminär 50"]);
  });

  test("and many words share a notice", async () => {
    const rows = Array.from({ length: 1_500 }, (_, at) => `N${10_000 + at};1080;2019;ord ${at};${at};;`);
    const { figures, notices } = await told(list(...rows));
    expect(figures).toHaveLength(1_500);
    expect(notices).toEqual([
      "unknown-status ord 0; ord 1; ord 2; ord 3; ord 4; ord 5; ord 6; ord 7; ord 8; ord 9 1500",
    ]);
  });
});

describe("what is withheld cannot be worked out of its numerator and denominator", () => {
  const secret = ["suppressed", null, null];
  test.each<[string, string, readonly (string | number | null)[], readonly string[]]>([
    ["by its mark", "BLE-1;1080;2019;;..;3;50", secret, ["withheld-counts  1"]],
    ["by its mark, with one count", "BLE-1;1080;2019;;..;3;", secret, ["withheld-counts  1"]],
    ["by its mark, without counts", "BLE-1;1080;2019;;..;;", secret, []],
    ["by its status, with no value", "BLE-1;1080;2019;Sekretess;;3;50", secret, ["withheld-counts  1"]],
    [
      "by its status, although the value stands there",
      "BLE-1;1080;2019;Sekretess;6;3;50",
      secret,
      ["status-overrules Sekretess 1", "withheld-counts  1"],
    ],
    [
      "and a status of another absence makes no figure either",
      "BLE-1;1080;2019;Saknas;;3;50",
      ["not-reported", 3, 50],
      [],
    ],
    ["but a figure keeps its counts", "BLE-1;1080;2019;;6;3;50", [6, 3, 50], []],
  ])("%s", async (_, row, figure, notices) => {
    expect(await told(list(row))).toEqual({ figures: [figure], notices });
  });

  test("nor out of those of a figure that is taken back", async () => {
    const text = "kpi;municipality;period;value;Täljare;Nämnare;isdeleted\nBLE-1;1080;2019;;3;50;True\n";
    expect(await told(text)).toEqual({ figures: [["empty", null, null]], notices: ["withheld-counts  1"] });
  });
});
