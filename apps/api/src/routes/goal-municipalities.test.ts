import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi } from "../blekinge-api.fixture.ts";
import { parseResponse } from "../client.ts";

const plain = (text: string | null | undefined) => text?.replaceAll("\u00A0", " ");

onPostgres("a goal over the municipalities", () => {
  const api = blekingeApi();
  const ask = async (id: string, query: Record<string, string> = {}) =>
    parseResponse(api().client.goals[":id"].municipalities.$get({ param: { id }, query }));

  test("who has not moved the right way, how far apart they lie, and their value together weighed by all who are counted", async () => {
    const { parts, ...frame } = await ask("blekinge-3");
    expect(frame).toEqual({
      goal: "blekinge-3",
      gender: "T",
      year: 2022,
      dataVersion: "run-9",
      asOfRun: 9,
      asOf: null,
      municipalities: ["1080", "1081", "1082", "1083", "1060"],
    });
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({
      part: "main",
      isMeasured: true,
      example: true,
      movement: { right: ["1080", "1081", "1082", "1060"], wrong: ["1083"], unknown: [], all: false },
      spread: {
        year: 2022,
        lowest: { areas: ["1083"], value: 82 },
        highest: { areas: ["1081"], value: 88.5 },
        range: 6.5,
        mean: { weighting: "denominators" },
      },
    });
    expect(plain(parts[0]?.sentences.movement)).toBe(
      "4 av 5 kommuner har gått åt rätt håll sedan baslinjen. Sölvesborg har gått åt fel håll.",
    );
    expect(plain(parts[0]?.sentences.mean)).toContain("(egen beräkning, viktat med nämnaren)");
  });

  test("the value together is what the sums of numerators and denominators give", async () => {
    const { parts, municipalities } = await ask("blekinge-3");
    const { observations } = await parseResponse(
      api().client.observations.$get({
        query: { indicator: "N15428", area: municipalities.join(","), gender: "T", from: "2022", to: "2022" },
      }),
    );
    const sum = (counts: readonly (number | null)[]) =>
      counts.reduce<number>((total, count) => total + (count ?? 0), 0);
    const share = sum(observations.map((one) => one.numerator)) / sum(observations.map((one) => one.denominator));
    expect(parts[0]?.spread?.mean.value).toBeCloseTo(share * 100, 9);
  });

  test("without counts the mean is unweighted, and says so", async () => {
    const { parts } = await ask("blekinge-13");
    expect(parts.map(({ spread }) => spread?.mean.weighting)).toEqual(["unweighted", "unweighted"]);
    expect(parts.every(({ sentences }) => sentences.mean?.startsWith("Kommunernas ovägda medel är"))).toBe(true);
  });

  test("no spread is told while one municipality's figures are missing, and none where there are none for municipalities", async () => {
    const [missing, regional] = [await ask("blekinge-5"), await ask("blekinge-2")];
    expect(missing.parts[0]).toMatchObject({ spread: null, isMeasured: true, movement: { unknown: ["1083", "1060"] } });
    expect(missing.parts[0]?.sentences).toMatchObject({ spread: expect.stringContaining("inget år"), mean: null });
    expect(regional.parts[0]).toMatchObject({ spread: null, isMeasured: false, movement: { all: null } });
  });

  test("as of an earlier run and year it is what was known then", async () => {
    const { parts, ...frame } = await ask("blekinge-3", { year: "2021", asOfRun: "1" });
    expect(frame).toMatchObject({ year: 2021, dataVersion: "run-1" });
    expect(parts[0]).toMatchObject({ spread: null, movement: { right: [], all: null } });
  });

  test("a goal that is not there is refused", async () => {
    const response = await api().request("/api/v1/goals/blekinge-99/municipalities");
    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({ code: "goal-not-found" }),
    ]);
  });
});
