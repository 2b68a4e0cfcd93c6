import { beforeAll, describe, expect, test } from "vitest";
import { findCollaboration, findPerson, listMemberships, saveCollaboration } from "@foljsam/database";
import type { Collaboration } from "@foljsam/domain";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { actAs, type ApiUnderTest, blekingeApi, postJson } from "../blekinge-api.fixture.ts";
import type { GroupSeatingJson, MemberJson } from "../client.ts";

type Members = { readonly members: readonly MemberJson[]; readonly groups: readonly GroupSeatingJson[] };
type Answer = { readonly member: MemberJson; readonly warnings: readonly string[] };

const elin = {
  name: "Elin Sjö",
  email: "Elin.Sjo@karlskrona.se",
  role: "member",
  group: "kommunvis-karlskrona",
  principal: "1080",
  from: "2022-01-01",
};
const path = "/api/v1/members";

onPostgres("members and their roles", () => {
  const api = blekingeApi();
  const listed = async (query = "", who: ApiUnderTest = api()) =>
    (await (await who.request(`${path}${query}`)).json()) as Members;
  const add = async (said: object, who: ApiUnderTest = api()) => await postJson(who, path, { ...elin, ...said });
  const added = async (said: object) => (await (await add(said)).json()) as Answer;
  const problemOf = async (response: Response) => {
    const { code, detail } = (await response.json()) as { code: string; detail: string };
    return { status: response.status, code, detail };
  };

  test("a person is given a role, and the same sent twice is kept once", async () => {
    const first = await add({});
    expect(first.status).toBe(201);
    const { member } = (await first.json()) as Answer;
    expect(member).toMatchObject({
      name: "Elin Sjö",
      email: "elin.sjo@karlskrona.se",
      role: "member",
      group: "kommunvis-karlskrona",
      principal: "1080",
      from: "2022-01-01",
      until: null,
      state: "held",
    });
    expect((await added({})).member.id).toBe(member.id);
    const [again, atOnce] = await Promise.all([added({ from: "2022-02-01" }), added({ from: "2022-02-01" })]);
    expect(again.member.id).toBe(atOnce.member.id);
    expect(again.member.id).not.toBe(member.id);
  });

  test("a person who is known by the address keeps the name, and gets another role", async () => {
    const { member } = await added({ name: "E. Sjö", role: "auditor", group: null, principal: "" });
    expect(member).toMatchObject({ name: "Elin Sjö", role: "auditor", group: null, principal: null });
  });

  test.each([
    [{ name: " " }, 400, "field-missing"],
    [{ email: "" }, 400, "field-missing"],
    [{ email: "elin.sjo" }, 400, "email-unusable"],
    [{ group: "" }, 400, "field-missing"],
    [{ group: "atlantis" }, 404, "group-not-found"],
    [{ role: "coordinator" }, 400, "role-has-no-group"],
    [{ role: "reader" }, 400, "invalid-request"],
    [{ principal: "1280" }, 400, "principal-not-found"],
    [{ from: "i fjol" }, 400, "invalid-request"],
    [{ until: "2021-12-31" }, 400, "membership-ends-before"],
    [{ collaboration: "atlantis" }, 404, "collaboration-not-found"],
    [{ name: "x".repeat(201) }, 400, "invalid-request"],
  ])("%o is refused, and nobody is recorded", async (said, status, code) => {
    const before = await listMemberships(api().database.db, {});
    const address = "nils.ny@karlskrona.se";
    expect(await problemOf(await add({ email: address, ...said }))).toMatchObject({ status, code });
    expect(await listMemberships(api().database.db, {})).toHaveLength(before.length);
    await expect(findPerson(api().database.db, address)).rejects.toThrow("person-not-found");
  });

  test("those who hold a role on a day are listed, and all there are and have been when no day is asked for", async () => {
    const { member } = await added({ email: "karin@karlskrona.se", name: "Karin Komm", from: "2022-06-01" });
    const named = async (query: string) => (await listed(query)).members.map(({ name }) => name);
    expect(await named("?on=2022-05-31")).not.toContain("Karin Komm");
    expect(await named("?on=2022-06-01")).toContain("Karin Komm");
    expect((await listed()).members.find(({ id }) => id === member.id)?.state).toBe("to-come");
    expect(await named("?group=aldre")).not.toContain("Karin Komm");
    expect((await problemOf(await api().request(`${path}?group=atlantis`))).code).toBe("group-not-found");
  });

  test("the seats of a principal are counted, and more people than seats are told of and not refused", async () => {
    const place = { group: "lsvo", principal: "1060" };
    const seats = async () =>
      (await listed("?group=lsvo")).groups[0]?.seats.find(({ principal }) => principal === "1060");
    expect(await seats()).toMatchObject({ principalName: "Olofströms kommun", seats: 2, filled: 0 });
    const [one, two] = [
      await added({ ...place, email: "ett@olofstrom.se" }),
      await added({ ...place, email: "tva@olofstrom.se" }),
    ];
    expect([one.warnings, two.warnings]).toEqual([[], []]);
    const told = "Olofströms kommun har 2\u00a0platser i gruppen, men 3 personer sitter för huvudmannen.";
    const later = { ...place, email: "tre@olofstrom.se", from: "2022-09-01" };
    expect((await added(later)).warnings).toEqual([told]);
    expect((await listed("?group=lsvo")).groups[0]?.warnings).toEqual([]);
    expect((await listed("?group=lsvo&on=2022-09-01")).groups[0]?.warnings).toEqual([told]);
    expect(await seats()).toMatchObject({ filled: 2 });
  });

  test("two chairs of a group at a time are told of", async () => {
    const chair = { role: "chair", group: "kommunvis-ronneby", principal: "" };
    expect((await added({ ...chair, email: "ett@ronneby.se", until: "2022-12-31" })).warnings).toEqual([]);
    expect((await added({ ...chair, email: "tva@ronneby.se" })).warnings).toEqual([
      "Gruppen har 2 ordförande samtidigt.",
    ]);
  });

  describe("an end and a revocation", () => {
    test("an end is a last day, which can be moved; nothing is lost of what it was", async () => {
      const { member } = await added({ email: "slut@karlskrona.se" });
      const end = async (until: string) => await postJson(api(), `${path}/${member.id}/end`, { until });
      expect(await problemOf(await end("2021-12-31"))).toEqual({
        status: 400,
        code: "membership-ends-before",
        detail: "Ledamotskapet kan inte sluta den 31 december 2021: det börjar den 1 januari 2022.",
      });
      expect(((await (await end("2022-03-14")).json()) as Answer).member).toMatchObject({
        until: "2022-03-14",
        state: "over",
      });
      expect(((await (await end("2022-03-15")).json()) as Answer).member).toMatchObject({
        until: "2022-03-15",
        state: "held",
      });
      expect((await problemOf(await end("i morgon"))).code).toBe("invalid-request");
    });

    test("a revocation counts at once, once, and is not undone by an end", async () => {
      const { member } = await added({ email: "ater@karlskrona.se" });
      const revoke = async () => await api().request(`${path}/${member.id}/revoke`, { method: "POST" });
      expect(((await (await revoke()).json()) as Answer).member).toMatchObject({ revoked: true, state: "over" });
      expect((await revoke()).status).toBe(200);
      const ended = await postJson(api(), `${path}/${member.id}/end`, { until: "2022-12-31" });
      expect(await problemOf(ended)).toMatchObject({ status: 409, code: "membership-revoked" });
      expect((await added({ email: "ater@karlskrona.se" })).member.id).not.toBe(member.id);
    });

    test("what is not there is not found", async () => {
      for (const id of ["4711", "0", "x"]) {
        const { status } = await api().request(`${path}/${id}/revoke`, { method: "POST" });
        expect([id, status]).toEqual([id, id === "4711" ? 404 : 400]);
      }
    });

    test("the person sees what the role gives, until it is taken back", async () => {
      const secretary = await actAs(api(), { role: "secretary", group: "vuxna" });
      const mine = (await listed("?group=vuxna")).members.find(
        ({ role, state }) => role === "secretary" && state === "held",
      );
      expect((await secretary.request(path)).status).toBe(200);
      await api().request(`${path}/${mine?.id}/revoke`, { method: "POST" });
      expect((await secretary.request(path)).status).toBe(403);
    });
  });

  test("a person is invited by a link, as long as the role is not taken back", async () => {
    const { member } = await added({ email: "inbjuden@karlskrona.se" });
    const { id } = await findPerson(api().database.db, "inbjuden@karlskrona.se");
    const invite = async () => await api().request(`${path}/${member.id}/invite`, { method: "POST" });
    const answer = await invite();
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.json()).toEqual({ path: `/inbjudan?nyckel=${id}`, expiresAt: "2022-03-22T12:00:00.000Z" });
    await api().request(`${path}/${member.id}/revoke`, { method: "POST" });
    expect(await problemOf(await invite())).toMatchObject({ status: 409, code: "membership-revoked" });
    expect((await api().request(`${path}/4711/invite`, { method: "POST" })).status).toBe(404);
  });

  test("e-mail addresses are told to who may manage members, and to no other", async () => {
    const emails = async (who: ApiUnderTest) => (await listed("", who)).members.map(({ email }) => email);
    expect((await emails(api())).every((email) => email?.includes("@"))).toBe(true);
    for (const role of ["follow-up", "auditor"] as const) {
      const told = await emails(await actAs(api(), { role }));
      expect(told.length).toBeGreaterThan(5);
      expect(new Set(told)).toEqual(new Set([null]));
    }
  });

  describe("the coordinator of another collaboration", () => {
    let other: ApiUnderTest;
    beforeAll(async () => {
      const { db } = api().database;
      const blekinge = (await findCollaboration(db, "blekinge")) as Collaboration;
      await saveCollaboration(db, {
        ...blekinge,
        slug: "ovrig",
        name: "Övrig samverkan",
        goalAreas: [],
        goals: [],
        indicators: [],
        annualCycle: [],
      });
      other = await actAs(api(), { role: "coordinator", collaboration: "ovrig" });
    });

    test("manages its own members", async () => {
      expect((await add({ collaboration: "ovrig" }, other)).status).toBe(201);
      expect((await listed("?collaboration=ovrig", other)).members).toHaveLength(2);
    });

    test("neither sees, adds, ends nor revokes those here", async () => {
      const { member } = await added({ email: "egen@karlskrona.se" });
      const answers = await Promise.all([
        other.request(`${path}?collaboration=blekinge`),
        add({ collaboration: "blekinge" }, other),
        postJson(other, `${path}/${member.id}/end`, { until: "2022-12-31" }),
        other.request(`${path}/${member.id}/revoke`, { method: "POST" }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
      const after = (await listed()).members.find(({ id }) => id === member.id);
      expect(after).toMatchObject({ until: null, revoked: false });
    });

    test("comes in as nobody who has a role here, by way of a role there", async () => {
      await added({ email: "bade@karlskrona.se" });
      const there = await add({ email: "bade@karlskrona.se", collaboration: "ovrig" }, other);
      const { member } = (await there.json()) as Answer;
      expect((await other.request(`${path}/${member.id}/invite`, { method: "POST" })).status).toBe(403);
      const alone = (await (
        await add({ email: "bara@karlskrona.se", collaboration: "ovrig" }, other)
      ).json()) as Answer;
      expect((await other.request(`${path}/${alone.member.id}/invite`, { method: "POST" })).status).toBe(201);
    });

    test("is not the last one here: the two are counted each for itself", async () => {
      const coordinators = (await listed()).members.filter(
        ({ role, state }) => role === "coordinator" && state === "held",
      );
      expect(coordinators).toHaveLength(1);
      const last = coordinators[0]?.id;
      const answers = [
        await api().request(`${path}/${last}/revoke`, { method: "POST" }),
        await postJson(api(), `${path}/${last}/end`, { until: "2022-12-31" }),
      ];
      for (const answer of answers)
        expect(await problemOf(answer)).toMatchObject({
          status: 409,
          code: "last-coordinator",
          detail: expect.stringContaining("Samverkan skulle stå utan samordnare från"),
        });
      const { member } = await added({ email: "ny@karlskrona.se", role: "coordinator", group: null, principal: null });
      expect((await postJson(api(), `${path}/${last}/end`, { until: "2022-12-31" })).status).toBe(200);
      const both = await Promise.all(
        [last, member.id].map(async (id) => (await api().request(`${path}/${id}/revoke`, { method: "POST" })).status),
      );
      // Whoever loses the role first may not even ask.
      expect(both.toSorted()[0]).toBe(200);
      const after = await listMemberships(api().database.db, { collaboration: "blekinge" });
      expect(after.filter(({ role, revoked }) => role === "coordinator" && !revoked)).toHaveLength(1);
    });
  });
});
