import { describe, expect, test } from "vitest";
import type { HeldRole } from "./membership.ts";
import {
  type Action,
  actions,
  type Actor,
  anyone,
  may,
  mayAtAll,
  type Publication,
  publications,
} from "./permission.ts";

const held = (role: HeldRole["role"], group: string | null): Actor => ({
  person: { id: "1", name: "Maja Ek" },
  roles: [{ role, collaboration: "blekinge", group }],
});

const actors = {
  "nobody signed in": anyone,
  "a person without a role": { person: { id: "1", name: "Maja Ek" }, roles: [] },
  "a member": held("member", "aldre"),
  "one co-opted": held("co-opted", "aldre"),
  "the secretary": held("secretary", "aldre"),
  "the chair": held("chair", "aldre"),
  "the follow-up group": held("follow-up", null),
  "the coordinator": held("coordinator", null),
  "the auditor": held("auditor", null),
} satisfies Record<string, Actor>;

type Who = keyof typeof actors;

const everyone = Object.keys(actors) as Who[];
const signedIn = everyone.filter((who) => who !== "nobody signed in");
const group: readonly Who[] = ["a member", "one co-opted", "the secretary", "the chair"];
const insiders: readonly Who[] = [
  "a member",
  "the secretary",
  "the chair",
  "the follow-up group",
  "the coordinator",
  "the auditor",
];
const leads: readonly Who[] = ["the secretary", "the chair", "the coordinator"];

const own = { collaboration: "blekinge", group: "aldre" };

describe("what is read", () => {
  test.each<[Publication, string, readonly Who[]]>([
    ["published", "aldre", everyone],
    ["internal", "aldre", [...insiders, "one co-opted"]],
    ["internal", "vuxna", insiders],
    ["draft", "aldre", [...group, "the coordinator", "the auditor"]],
    ["draft", "vuxna", ["the coordinator", "the auditor"]],
  ])("what is %s of the group %s", (publication, slug, allowed) => {
    const thing = { collaboration: "blekinge", group: slug, publication };
    expect(everyone.filter((who) => may(actors[who], "read", thing))).toEqual(inOrder(allowed));
  });
});

const table: readonly [Exclude<Action, "read">, readonly Who[], readonly Who[]][] = [
  ["see-own-account", signedIn, signedIn],
  ["see-loading", ["the follow-up group", "the coordinator", "the auditor"], []],
  ["load-figures", ["the follow-up group", "the coordinator"], []],
  ["decide-baseline", leads, ["the coordinator"]],
  ["adopt-judgement", leads, ["the coordinator"]],
  ["take-notes", leads, ["the coordinator"]],
  ["publish", leads, ["the coordinator"]],
  ["see-members", insiders, insiders],
  ["manage-members", ["the coordinator"], ["the coordinator"]],
  ["read-audit-log", insiders, insiders],
  ["export-audit-log", ["the coordinator", "the auditor"], ["the coordinator", "the auditor"]],
];

describe("what is done", () => {
  test("the table has a row for every action", () => {
    expect(["read", ...table.map(([action]) => action)].toSorted()).toEqual(actions.toSorted());
  });

  test.each(table)("%s, in the own group", (action, allowed) => {
    expect(everyone.filter((who) => may(actors[who], action, own))).toEqual(inOrder(allowed));
  });

  test.each(table.filter(([, , elsewhere]) => elsewhere.length > 0))("%s, in another group", (action, _, allowed) => {
    const thing = { collaboration: "blekinge", group: "vuxna" };
    expect(everyone.filter((who) => may(actors[who], action, thing))).toEqual(inOrder(allowed));
  });

  test.each(table.filter(([action]) => action !== "see-own-account"))(
    "%s, in another collaboration: nobody",
    (action) => {
      const thing = { collaboration: "skane", group: "aldre" };
      expect(everyone.filter((who) => may(actors[who], action, thing))).toEqual([]);
    },
  );

  test.each(table)("%s: who may at all is who may of some group", (action, allowed) => {
    expect(everyone.filter((who) => mayAtAll(actors[who], action))).toEqual(inOrder(allowed));
  });

  test("the auditor changes nothing", () => {
    const seeing: readonly Action[] = [
      "read",
      "see-own-account",
      "see-loading",
      "see-members",
      "read-audit-log",
      "export-audit-log",
    ];
    expect(actions.filter((action) => may(actors["the auditor"], action, own))).toEqual(seeing);
  });

  test("what is published is for everyone, in every collaboration", () => {
    expect(may(anyone, "read", { collaboration: "skane", publication: "published" })).toBe(true);
    expect(may(anyone, "read")).toBe(true);
    expect(publications.filter((publication) => may(anyone, "read", { ...own, publication }))).toEqual(["published"]);
  });
});

function inOrder(whose: readonly Who[]): readonly Who[] {
  return everyone.filter((who) => whose.includes(who));
}
