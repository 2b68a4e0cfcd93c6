import { type Action, type Actor, may, mayAtAll, type Publication, publications, type Thing } from "@foljsam/domain";
import { beforeAll, describe, expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { actAs, type ApiUnderTest, blekingeApi, postJson, type TestActor, uploadOf } from "../blekinge-api.fixture.ts";

const actors = {
  anyone: null,
  "a person without a role": {},
  "a member": { role: "member", group: "aldre" },
  "one co-opted": { role: "co-opted", group: "aldre" },
  "the secretary": { role: "secretary", group: "aldre" },
  "the chair": { role: "chair", group: "aldre" },
  "the secretary of another group": { role: "secretary", group: "vuxna" },
  "the chair of the leading group": { role: "chair", group: "lsvo" },
  "the follow-up group": { role: "follow-up" },
  "the coordinator": { role: "coordinator" },
  "the auditor": { role: "auditor" },
  "a chair whose time has run out": { role: "chair", group: "aldre", until: "2022-03-14" },
  "a chair whose time has not come": { role: "chair", group: "aldre", from: "2022-03-16" },
} satisfies Record<string, TestActor | Record<string, never> | null>;

type Who = keyof typeof actors;

const everyone = Object.keys(actors) as Who[];

/** What the policy is asked of somebody: written here from the table above, not read from the API. */
function actorOf(who: Who): Actor {
  const actor: Partial<TestActor> | null = actors[who];
  if (actor === null) return { person: null, roles: [] };
  const holds = actor.role && !actor.until && !actor.from;
  const { group = null } = actor;
  return {
    person: { id: "1", name: "Maja Ek" },
    roles: holds ? [{ role: actor.role as never, collaboration: "blekinge", group }] : [],
  };
}

type Contract = { readonly method: string; readonly path: string; readonly action: Action | undefined };
type Operation = { "x-action"?: Action };

async function contractsOf(api: ApiUnderTest): Promise<readonly Contract[]> {
  const response = await api.request("/api/v1/openapi.json");
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method, path, action: operation["x-action"] })),
  );
}

const uuid = "00000000-0000-4000-8000-000000000000";
const places: Readonly<Record<string, string>> = {
  "/api/v1/goals/{id}": "blekinge-20",
  "/api/v1/indicators/{id}": "N02904",
  "/api/v1/imports/{id}": "1",
  "/api/v1/members/{id}": "4711",
  "/api/v1/imports/{id}/commit": uuid,
  "/api/v1/imports/{id}/problems-file": uuid,
};

const tellsOfNotes = /meeting-notes|decisions|duties|groups|search|goals\/\{id\}$/;

/** Those that every single route is asked for; the others are asked for where notes are told of. */
const isThorough = new Set<Who>(["anyone", "the secretary of another group"]);

/** An address of a route, with something in every place of its path. */
function addressOf(path: string): string {
  const id = Object.entries(places)
    .toSorted(([one], [other]) => other.length - one.length)
    .find(([start]) => path.startsWith(start))?.[1];
  return path
    .replace("{id}", id ?? "1")
    .replace("{slug}", "aldre")
    .replaceAll(/\{\w+\}/g, "1");
}

const day = { meetingOn: "2022-03-10", decidedOn: "2022-03-10" };
const note = { goal: "blekinge-9", kind: "note", ...day };
const stand = { reason: "Sen start", decision: "§ 14", ...day };

onPostgres("who may do what", () => {
  const api = blekingeApi();
  const as = new Map<Who, ApiUnderTest>();
  beforeAll(async () => {
    for (const who of everyone) as.set(who, await actAs(api(), actors[who]));
  });
  const asked = (who: Who) => as.get(who) as ApiUnderTest;

  test("every route has a rule", async () => {
    const contracts = await contractsOf(api());
    expect(contracts.length).toBeGreaterThan(40);
    expect(contracts.filter(({ action }) => action === undefined)).toEqual([]);
  });

  test("every route refuses those who may not do what it does to anything, and nobody else", async () => {
    const found: string[] = [];
    const expected: string[] = [];
    for (const { method, path, action } of await contractsOf(api())) {
      for (const who of everyone) {
        const body = ["post", "put"].includes(method)
          ? { method: method.toUpperCase(), headers: { "content-type": "application/json" }, body: "[" }
          : {};
        // What is not there spares the work of an answer; who may not ask is refused before that is seen.
        const { status, body: answer } = await asked(who).request(
          `${addressOf(path)}?collaboration=-&area=-&year=x&limit=x`,
          body,
        );
        await answer?.cancel();
        const route = `${who}: ${method} ${path}`;
        found.push(`${route} ${status === 401 || status === 403 ? status : "let in"}`);
        const isLetIn = mayAtAll(actorOf(who), action as Action);
        expected.push(`${route} ${isLetIn ? "let in" : actors[who] ? 403 : 401}`);
      }
    }
    expect(found).toEqual(expected);
  });

  const writing: readonly [string, Action, Thing, (who: ApiUnderTest) => Promise<Response>][] = [
    ...["aldre", "vuxna", "lsvo"].flatMap((group): typeof writing => [
      [
        `a note of a meeting of ${group} is taken down`,
        "take-notes",
        { collaboration: "blekinge", group },
        async (who) => await postJson(who, "/api/v1/meeting-notes", { ...note, body: group, text: "Vi fortsätter." }),
      ],
      [
        `a judgement of ${group} is adopted`,
        "adopt-judgement",
        { collaboration: "blekinge", group },
        async (who) =>
          await postJson(who, "/api/v1/goals/blekinge-20/adopted-judgements", {
            ...stand,
            body: group,
            status: "behind",
            decidedOn: "2031-01-01",
          }),
      ],
    ]),
    [
      "a baseline is decided, of a goal that a group answers for to the leading one",
      "decide-baseline",
      { collaboration: "blekinge", group: "lsvo" },
      async (who) =>
        await postJson(who, "/api/v1/goals/blekinge-9/baselines", {
          ...stand,
          value: 1,
          year: 2019,
          source: "",
          decidedBy: "",
        }),
    ],
    [
      "a file is read",
      "load-figures",
      {},
      async (who) =>
        await who.request(
          "/api/v1/imports",
          uploadOf("a.csv", "Variabelkod,Kommun,År,Värde\nN99005,Karlskrona,2019,9.1\n"),
        ),
    ],
  ];

  test.each(writing)("%s by those who may", async (_, action, thing, write) => {
    const let_in: Who[] = [];
    for (const who of everyone) {
      const { status } = await write(asked(who));
      if (status !== 401 && status !== 403) let_in.push(who);
    }
    expect(let_in).toEqual(everyone.filter((who) => may(actorOf(who), action, thing)));
  });

  describe("what has been taken down is read by those it has been let out to", () => {
    const marks = new Map<Publication, { readonly mark: string; readonly number: number; readonly version: number }>();
    beforeAll(async () => {
      for (const publication of publications) {
        const mark = `hemlighet-${publication}-${Math.random().toString(36).slice(2)}`;
        const body = {
          ...note,
          body: "aldre",
          kind: "decision",
          text: mark,
          publication: publication === "draft" ? "draft" : "internal",
        };
        const taken = (await (await postJson(api(), "/api/v1/meeting-notes", body)).json()) as {
          note: { note: number; version: number };
        };
        let { version } = taken.note;
        if (publication === "published") {
          const path = `/api/v1/meeting-notes/${taken.note.note}/publish`;
          const answer = (await (await postJson(api(), path, { seen: version, publication })).json()) as {
            note: { version: number };
          };
          version = answer.note.version;
        }
        marks.set(publication, { mark, number: taken.note.note, version });
      }
    });

    test.each(everyone)("by %s, in every answer of every route", async (who) => {
      const readable = publications.filter((publication) =>
        may(actorOf(who), "read", { collaboration: "blekinge", group: "aldre", publication }),
      );
      const seen = new Set<Publication>();
      const look = async (address: string, headers: Record<string, string> = {}) => {
        const text = await (await asked(who).request(address, { headers })).text();
        for (const [publication, { mark }] of marks) if (text.includes(mark)) seen.add(publication);
      };
      const queries = ["?indicator=N02904", "?goal=blekinge-9&group=aldre&q=hemlighet&indicator=N02904"];
      for (const { method, path } of await contractsOf(api())) {
        if (method !== "get" || !(isThorough.has(who) || tellsOfNotes.test(path))) continue;
        for (const query of queries) await look(`${addressOf(path)}${query}`);
      }
      for (const { number } of marks.values()) await look(`/api/v1/meeting-notes/${number}`);
      await look("/api/v1/openapi.json");
      await look("/api/v1/decisions?group=aldre&limit=200", { accept: "text/csv" });
      expect([...seen].toSorted()).toEqual([...readable].toSorted());
    });

    test.each(everyone)("and changed by no other than those who may, which %s is shown", async (who) => {
      const text = "Ändrat av en annan.";
      for (const [publication, { number, version }] of marks) {
        const thing = { collaboration: "blekinge", group: "aldre", publication };
        const isLetIn = may(actorOf(who), "take-notes", thing) && may(actorOf(who), "read", thing);
        const path = `/api/v1/meeting-notes/${number}`;
        const answers = [
          await postJson(asked(who), `${path}/amend`, { ...note, body: "aldre", text, seen: version - 1_000 }),
          await postJson(asked(who), `${path}/publish`, { publication: "published", seen: version - 1_000 }),
          await postJson(asked(who), `${path}/withdraw`, { seen: version - 1_000 }),
        ];
        // Whoever may is told that they have not seen the latest version; nobody changes anything here.
        expect(answers.map(({ status }) => (status === 409 ? "may" : "refused"))).toEqual(
          answers.map(() => (isLetIn ? "may" : "refused")),
        );
      }
    });
  });

  test("a membership that is taken back gives nothing from the next request on", async () => {
    const chair = await actAs(api(), { role: "chair", group: "aldre" });
    const take = async (text: string) =>
      (await postJson(chair, "/api/v1/meeting-notes", { ...note, body: "aldre", text })).status;
    expect(await take("Före")).toBe(201);
    await chair.revoke();
    expect(await take("Efter")).toBe(403);
  });

  test("who has entered what is told to those who have a role", async () => {
    const runs = async (who: Who) =>
      ((await (await asked(who).request("/api/v1/imports")).json()) as { runs: { by: string | null }[] }).runs;
    expect((await runs("anyone")).map(({ by }) => by)).toEqual((await runs("anyone")).map(() => null));
    expect((await runs("a member"))[0]?.by).toBe("Exempeldata");
  });
});
