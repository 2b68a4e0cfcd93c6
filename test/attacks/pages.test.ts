import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServerProcess, startServerProcess, temporaryDataDir } from "../../apps/server/src/server.fixture.ts";
import { copyDatabase, onPostgres } from "../postgres/database.ts";
import { exampleTemplate } from "../postgres/servers.ts";

const script = `<img src=x onerror=alert(1)>"'></textarea></title><script>alert(2)</script>`;

onPostgres("attacks on the pages", () => {
  const dataDir = temporaryDataDir();
  let database: Awaited<ReturnType<typeof copyDatabase>> | undefined;
  let server: ServerProcess | undefined;
  let cookie = "";
  const url = () => server?.url ?? "";

  beforeAll(async () => {
    database = await copyDatabase(exampleTemplate);
    server = await startServerProcess(dataDir, { databaseUrl: database.url });
    const { persons } = (await (await fetch(`${url()}/api/auth/example/persons`)).json()) as {
      persons: readonly { readonly id: string; readonly name: string }[];
    };
    const person = persons.find(({ name }) => name === "Katarina Lindqvist")?.id;
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ person });
    const signedIn = await fetch(`${url()}/api/auth/example/sign-in`, { method: "POST", headers, body });
    cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
  });
  afterAll(async () => {
    await server?.end("SIGTERM");
    await database?.drop();
  });

  const get = async (path: string) => await fetch(url() + path, { headers: { cookie }, redirect: "manual" });

  test("what somebody has written, and what a file is called, is text on every page that shows it", async () => {
    const headers = { cookie, "content-type": "application/json" };
    const day = "2022-03-10";
    const note = { goal: "blekinge-20", body: "lsvo", meetingOn: day, kind: "decision", text: script, by: script };
    const sent = [
      await fetch(`${url()}/api/v1/meeting-notes`, { method: "POST", headers, body: JSON.stringify(note) }),
      await fetch(`${url()}/api/v1/goals/blekinge-20/adopted-judgements`, {
        method: "POST",
        headers,
        body: JSON.stringify({
          year: 2021,
          status: "behind",
          reason: script,
          body: "lsvo",
          decision: script,
          decidedOn: day,
          by: script,
        }),
      }),
    ];
    expect(sent[0]?.status).toBe(201);
    const form = new FormData();
    form.set(
      "file",
      new File([`kpi;kommun;kön;år;värde;kommentar\n${script};1080;T;2019;9,5;${script}\n`], `${script}.csv`),
    );
    const upload = await fetch(`${url()}/api/v1/imports`, { method: "POST", headers: { cookie }, body: form });
    const { id, upload: kept } = (await upload.json()) as { id?: string; upload?: string };
    const shown = id ? `/inlasning/forhandsgranskning/${id}` : `/inlasning/fil/${kept}`;
    const pages = ["/", "/mote", "/mote/anteckningar", "/mal/blekinge-20", "/grupper/lsvo", "/inlasning", shown];
    const searched = [`/sok?q=${encodeURIComponent(script)}`, `/?ar=${encodeURIComponent(script)}`];
    let told = 0;
    for (const page of [...pages, ...searched]) {
      const response = await get(page);
      const html = await response.text();
      expect([page, response.status < 500]).toEqual([page, true]);
      expect([page, html.includes("<img src=x"), html.includes("<script>alert")]).toEqual([page, false, false]);
      expect([page, response.headers.get("cache-control")]).toEqual([page, "private, no-store"]);
      if (html.includes("&lt;img src=x")) told++;
      const policy = response.headers.get("content-security-policy") ?? "";
      expect([page, /script-src [^;]*'unsafe/.test(policy), policy.includes("default-src 'none'")]).toEqual([
        page,
        false,
        true,
      ]);
    }
    expect(told).toBeGreaterThanOrEqual(3);
  });

  test.each([
    "?till=https://elak.example/",
    "?till=//elak.example",
    "?till=/%5Celak.example",
    "?till=javascript:alert(1)",
  ])("whoever signs in is led to no other site: %s", async (query) => {
    const html = await (await get(`/logga-in${query}`)).text();
    expect(html).not.toMatch(/(href|action|value)="[^"]*(\/\/|\\|%5C)elak|="javascript:/i);
  });

  test.each([
    "/../../../../../../etc/passwd",
    "/_app/../../../../package.json",
    "/_app/%2e%2e/%2e%2e/%2e%2e/package.json",
    "/_app/..%2f..%2f..%2fpackage.json",
    "/_app/..%5c..%5cpackage.json",
    "//etc/passwd",
    "/.git/config",
    "/.env",
    "/%",
  ])("no file of the machine is given out: %s", async (path) => {
    const { hostname, port } = new URL(url());
    const socket = connect(Number(port), hostname);
    let answer = "";
    socket.on("data", (data) => (answer += data.toString()));
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`);
    await once(socket, "close");
    expect(answer).toMatch(/^HTTP\/1\.1 (400|404|403|30\d) /);
    expect(answer).not.toMatch(/root:x:|"@foljsam|\[core\]/);
  });

  test.each(["/inlasning", "/mote/blekinge-20", "/logga-in?/losenord"])(
    "another site's page posts nothing to %s",
    async (path) => {
      const headers = { cookie, origin: "https://elak.example", "content-type": "application/x-www-form-urlencoded" };
      const response = await fetch(url() + path, { method: "POST", headers, body: "text=hej", redirect: "manual" });
      expect(response.status).toBe(403);
    },
  );

  test("TRACE is not answered", async () => {
    const { hostname, port } = new URL(url());
    const socket = connect(Number(port), hostname);
    let answer = "";
    socket.on("data", (data) => (answer += data.toString()));
    socket.write(`TRACE / HTTP/1.1\r\nHost: localhost:${port}\r\nX-Secret: hemligt\r\nConnection: close\r\n\r\n`);
    await once(socket, "close");
    expect(answer).not.toContain("hemligt");
    expect(answer).not.toMatch(/^HTTP\/1\.1 200 /);
  });
});
