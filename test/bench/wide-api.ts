import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { CollaborationJson, GoalProgressJson, ProgressJson } from "../../apps/api/src/client.ts";

type Collaborations = { readonly collaborations: readonly CollaborationJson[] };

/**
 * An API whose collaboration follows every region and municipality of the country: what the product's own API answers, with the
 * judgements of its few areas given to all, each with figures of its own; or only those areas whose code `follows`. It answers on `url`.
 */
export async function serveWideApi(
  api: string,
  follows: (code: string) => boolean = () => true,
): Promise<{ readonly url: string; readonly stop: () => void }> {
  const areas = allAreas().filter(({ code }) => follows(code));
  const narrow = (await (await fetch(`${api}/api/v1/collaborations`)).json()) as Collaborations;
  const own = narrow.collaborations[0]?.areas.map(({ code }) => code) ?? [];
  const answer = async (path: string): Promise<unknown> => {
    if (path === "/api/v1/collaborations") {
      return { collaborations: narrow.collaborations.map((one) => ({ ...one, areas })) };
    }
    const url = new URL(path, api);
    const isProgress = url.pathname === "/api/v1/progress";
    if (isProgress) url.searchParams.set("area", own.join(","));
    const told = await (await fetch(url)).json();
    return isProgress ? widened(told as ProgressJson, areas, own) : told;
  };
  const server = createServer((request, response) => {
    void answer(request.url ?? "").then(
      (json) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(json)),
      (error: unknown) => response.writeHead(502).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => void server.close(),
  };
}

function widened(told: ProgressJson, areas: CollaborationJson["areas"], own: readonly string[]): ProgressJson {
  const goals = Map.groupBy(told.goals, ({ goal }) => goal);
  return {
    ...told,
    goals: [...goals.values()].flatMap((rows) =>
      areas.flatMap((area, at) => rowOf(rows, area.code, own[at % own.length], at)),
    ),
  };
}

function rowOf(
  rows: readonly GoalProgressJson[],
  area: string,
  like: string | undefined,
  at: number,
): readonly GoalProgressJson[] {
  const row = rows.find((one) => one.area === like);
  if (!row) return [];
  const current = row.current && { ...row.current, value: row.current.value * (1 + (at % 41) / 400) };
  return [{ ...row, area, areaUsed: area, current }];
}

/** The 21 regions and 290 municipalities of the register, in its order; the one that is shown first among them. */
function allAreas(): CollaborationJson["areas"] {
  const path = fileURLToPath(new URL("../../data/areas.csv", import.meta.url));
  const rows = readFileSync(path, "utf8").trimEnd().split("\n").slice(1);
  return rows.flatMap((row) => {
    const [code = "", name = "", kind] = row.split(";");
    return kind === "region" || kind === "municipality" ? [{ code, name, kind }] : [];
  });
}
