import { appendFileSync } from "node:fs";
import { userInfo } from "node:os";
import {
  changeMembership,
  listRuns,
  type NewMembership,
  recordMembership,
  recordPerson,
  streamObservations,
  withTransaction,
} from "@foljsam/database";
import type { Role } from "@foljsam/domain";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../../test/support/shared.ts";
import { ingestFile } from "./ingest-file.ts";
import { ingestUnderTest } from "./ingest.fixture.ts";
import { loadingAs } from "./loading-as.ts";

const heading = "Variabelkod,Kommun,År,Värde";
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52);
const missing = { "not-reported": 0, "not-applicable": 0, suppressed: 0, empty: 0 };

describe("npm run ingest", () => {
  const ingest = ingestUnderTest();
  const runJson = async (...args: readonly string[]) => {
    const { code, out } = await ingest().run("--json", ...args);
    return { code, answers: out.map((line) => JSON.parse(line) as Record<string, unknown>) };
  };
  const stored = async () => {
    const counted = { runs: (await listRuns(ingest().server.db)).length, observations: 0 };
    for await (const batch of streamObservations(ingest().server.db)) counted.observations += batch.length;
    return counted;
  };

  /** What files that were not committed have left: their previews, and the tables of their rows. */
  const staged = async () =>
    (await ingest().server.db.execute(
      "select id::text as left from import_preview union all select relname from pg_class where relname ~ '^staged_'",
    )) as unknown[];

  test("a file is loaded while another process has the database open, and says what it found", async () => {
    const path = ingest().file("utfall.csv", `${heading}\nN02904,Karlskrona,2019,9.1\nN02904,Ronneby,2019,..\n`);
    expect(await runJson(path)).toEqual({
      code: 0,
      answers: [
        {
          file: path,
          shape: "KLD",
          encoding: "utf-8",
          delimiter: ",",
          decimal: ".",
          rows: 2,
          observations: 1,
          new: 2,
          changed: 0,
          unchanged: 0,
          missing: { ...missing, suppressed: 1 },
          rejected: 0,
          problems: [],
          notices: [{ code: "gender-assumed-total", message: expect.stringContaining("ingen kolumn för kön") }],
          run: 1,
        },
      ],
    });
    expect(await stored()).toEqual({ runs: 1, observations: 2 });
  });

  test("the same file again changes nothing and says so", async () => {
    const path = ingest().file("utfall.csv", `${heading}\nN02904,Karlskrona,2019,9.1\nN02904,Ronneby,2019,..\n`);
    expect(await runJson(path)).toMatchObject({ code: 0, answers: [{ new: 0, changed: 0, unchanged: 2, run: null }] });
    expect((await ingest().run(path)).out.at(-1)).toBe("  Inget nytt: allt i filen fanns redan.");
    expect(await stored()).toEqual({ runs: 1, observations: 2 });
  });

  test("a dry run shows what would change and stores nothing", async () => {
    const path = ingest().file("utfall.csv", `${heading}\nN02904,Karlskrona,2019,9.2\n`);
    const before = await staged();
    expect(await runJson("--dry-run", path)).toMatchObject({ code: 0, answers: [{ changed: 1, run: null }] });
    expect(await stored()).toEqual({ runs: 1, observations: 2 });
    expect(await staged()).toEqual(before);
  });

  test("a file that somebody writes in while it is read stores nothing and leaves nothing", async () => {
    const path = ingest().file("vaxer.csv", `${heading}\nN02904,Karlskrona,2019,9.4\n`);
    const before = await staged();
    const command = { files: [path], dryRun: false, json: true, allowPartial: false, about: {} };
    const listen = () => appendFileSync(path, "N02904,Ronneby,2019,9.4\n");
    await expect(ingestFile(ingest().server.db, path, command, { by: "test", listen })).rejects.toMatchObject({
      code: "file-changed",
    });
    expect(await stored()).toEqual({ runs: 1, observations: 2 });
    expect(await staged()).toEqual(before);
  });

  test.each([
    ["an empty file", "tom.csv", "", null, null, "empty-file", "Filen är tom."],
    ["a picture", "bild.csv", png, null, null, "not-text", "Filen är inte en textfil utan en bild (PNG)."],
    ["a list of something else", "annat.csv", "namn;telefon\nAnna;070\n", null, null, "not-kolada", "känns inte igen"],
    [
      "half a row",
      "halv.csv",
      `${heading}\nN02904,Karlskrona,2019,9.3\nN02904,Ronn`,
      3,
      3,
      "too-few-fields",
      "Rad 3, kolumn 3 (År): Raden har 2 fält",
    ],
    [
      "a value that is no number",
      "tal.csv",
      "Nyckeltal;Kommun;År;Värde\nN02904;Karlskrona;2019;9,3\nN02904;Ronneby;2019;12,3,4\n",
      3,
      4,
      "invalid-number",
      "Rad 3, kolumn 4 (Värde): ”12,3,4” är inte ett tal.",
    ],
    [
      "an unknown area",
      "omrade.csv",
      `${heading}\nN02904,Karlskrona,2019,9.3\nN02904,Ankeborg,2019,8\n`,
      3,
      2,
      "unknown-area",
      "Rad 3, kolumn 2 (Kommun): Området ”Ankeborg” känns inte igen.",
    ],
    [
      "a year of five digits",
      "ar.csv",
      `${heading}\nN02904,Karlskrona,2019,9.3\nN02904,Ronneby,20222,8\n`,
      3,
      3,
      "invalid-year",
      "Rad 3, kolumn 3 (År): ”20222” är inte ett årtal.",
    ],
  ])(
    "%s is refused with the place and a sentence, and nothing is stored",
    async (_, name, text, line, column, code, words) => {
      const path = ingest().file(name, text);
      const before = await stored();
      expect(await runJson(path)).toMatchObject({
        code: 2,
        answers: [
          { file: path, run: null, problems: [{ line, column, code, message: expect.stringContaining(words) }] },
        ],
      });
      const { code: exit, out } = await ingest().run(path);
      expect(exit).toBe(2);
      expect(out.join("\n")).toContain(words);
      expect(out.at(-1)).toContain("Inget är sparat");
      expect(await stored()).toEqual(before);
    },
  );

  test("with --allow-partial the good rows are stored and the exit code says that some were not", async () => {
    const path = ingest().file("delvis.csv", `${heading}\nN02904,Karlshamn,2019,9.3\nN02904,Ankeborg,2019,8\n`);
    expect(await runJson("--allow-partial", path)).toMatchObject({
      code: 1,
      answers: [{ new: 1, rejected: 1, run: 2 }],
    });
  });

  test("of several files the worst decides the exit code, and the good ones are loaded", async () => {
    const good = ingest().file("bra.csv", `${heading}\nN02904,Olofström,2019,9.3\n`);
    const bad = ingest().file("dalig.csv", "");
    const { code, answers } = await runJson(bad, good, "/finns/inte.csv");
    expect(code).toBe(2);
    expect(answers.map((answer) => answer["run"])).toEqual([null, 3, null]);
    expect(answers[2]).toMatchObject({
      file: "/finns/inte.csv",
      rows: 0,
      problems: [{ line: null, column: null, code: "file-missing", message: "Filen finns inte." }],
    });
  });

  test("what the file does not say is said on the command line", async () => {
    const path = ingest().file("matning.csv", "Område;Värde\n1080;71,5\n");
    const about = ["--indicator", "N99100", "--year", "2021", "--gender", "K", "--collaboration", "blekinge"];
    expect(await runJson(path, ...about)).toMatchObject({ code: 0, answers: [{ new: 1 }] });
    for await (const batch of streamObservations(ingest().server.db, { indicators: ["N99100"] })) {
      expect(batch).toEqual([expect.objectContaining({ area: "1080", year: 2021, gender: "K", value: 71.5 })]);
    }
  });

  test("a collaboration there is not is a mistake", async () => {
    const path = ingest().file("bra.csv", `${heading}\nN02904,Olofström,2019,9.3\n`);
    const { code, err } = await ingest().run(path, "--collaboration", "atlantis");
    expect([code, err]).toEqual([2, [`${path}: Det finns ingen samverkan som heter ”atlantis”.`]]);
  });

  test("a person reads which form the file has, what was in it and what became of it", async () => {
    const path = ingest().file(
      "lasbar.csv",
      "Nyckeltal;Kommun;År;Värde\nN02904;Sölvesborg;2019;9,3\nN02904;Sölvesborg;2018;-\n",
    );
    const { code, out } = await ingest().run(path);
    expect(code).toBe(0);
    expect(out).toEqual([
      path,
      expect.stringMatching(/^ {2}Form: .*; teckenkodning UTF-8, skiljetecken semikolon, decimalkomma\.$/),
      "  2\u00A0rader: 1\u00A0utfall, 1\u00A0bortfall, 0\u00A0avvisade.",
      "  Mot databasen: 2\u00A0nya, 0\u00A0ändrade, 0\u00A0oförändrade.",
      "  Filen har ingen kolumn för kön. Alla utfall läses som totalt.",
      "  Sparat som inläsning 5.",
    ]);
  });

  test("help and mistakes need no database", async () => {
    expect((await ingest().run("--help")).out[0]).toContain("npm run ingest -- FIL…");
    const { code, err } = await ingest().run("a.csv", "--drunk");
    expect([code, err]).toEqual([2, ["Okänd flagga: --drunk. Se npm run ingest -- --help."]]);
  });

  test.skipIf(!hasShared)(
    "a real list of 92 738 rows: every row accounted for, and nothing new the second time",
    async () => {
      const path = sharedPath("kolada/real/LCHansson_KLD_Explorer/nyckeltal.csv");
      const first = await runJson(path);
      expect(first).toMatchObject({ code: 0, answers: [{ shape: "KLD", rows: 92_738, rejected: 0, run: 6 }] });
      const [answer] = first.answers as [{ observations: number; new: number; missing: Record<string, number> }];
      const absent = Object.values(answer.missing).reduce((sum, count) => sum + count, 0);
      expect(answer.observations + absent).toBe(92_738);
      expect(await runJson(path)).toMatchObject({
        code: 0,
        answers: [{ new: 0, changed: 0, unchanged: 92_738, run: null }],
      });
    },
  );

  test("rows that contradict one another are both left out, with and without --allow-partial", async () => {
    const contradiction = "N02904,Sölvesborg,2019,9.3\nN02904,1083,2019,9.4\n";
    const path = ingest().file("motsagelse.csv", `${heading}\n${contradiction}N02904,Sölvesborg,2020,9.3\n`);
    const before = await stored();
    const words = "står på rad 2 och rad 3 med olika värden";
    expect(await runJson(path)).toMatchObject({
      code: 2,
      answers: [
        {
          observations: 1,
          rejected: 2,
          problems: [
            { line: 2, code: "conflicting-duplicate", message: expect.stringContaining(`${words} (här 9,3)`) },
            { line: 3, code: "conflicting-duplicate", message: expect.stringContaining(`${words} (här 9,4)`) },
          ],
          run: null,
        },
      ],
    });
    expect(await runJson("--allow-partial", path)).toMatchObject({ code: 1, answers: [{ new: 1, rejected: 2 }] });
    expect((await stored()).observations).toBe(before.observations + 1);
    const nothingElse = ingest().file("motsagelse-allt.csv", `${heading}\n${contradiction}`);
    expect(await runJson("--allow-partial", nothingElse)).toMatchObject({
      code: 2,
      answers: [{ rejected: 2, run: null }],
    });
  });

  /** A file that takes several pieces to read, of figures that nobody has loaded. */
  const manyYears = Array.from({ length: 200 }, (_, at) => 1900 + at);
  const manyRows = manyYears.flatMap((year) => manyYears.map((number) => `U${70_000 + number},1080,${year},${number}`));

  test.each([
    ["while it is read", "░"],
    ["while it is compared", "jämförs"],
  ])("a file can be stopped %s: nothing of it is saved, and the next is not begun", async (_, moment) => {
    const path = ingest().file("stor.csv", [heading, ...manyRows, ""].join("\n"));
    const next = ingest().file("nasta.csv", `${heading}\nN02904,Ronneby,2018,9.1\n`);
    const before = { stored: await stored(), staged: await staged() };
    const stop = new AbortController();
    const terminal = { isTTY: true, write: (text: string) => void (text.includes(moment) && stop.abort()) };
    const { code, out, err } = await ingest().runIn({ terminal, stop: () => stop.signal }, path, next);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: [],
      err: [`${path}: Avbrutet. Inget ur filen är sparat.`, `${next}: Avbrutet innan filen lästes.`],
    });
    expect(await stored()).toEqual(before.stored);
    expect(await staged()).toEqual(before.staged);
  });

  describe("as somebody", () => {
    const holds = async (email: string, role: Role, said: Partial<NewMembership> = {}) => {
      const { db } = ingest().server;
      const person = (await recordPerson(db, { name: "Maja Ek", email })).id;
      const held = { collaboration: "blekinge", group: null, principal: null, from: "2020-01-01", until: null };
      return await recordMembership(db, { ...held, role, person, ...said });
    };
    const figures = (value: number) => ingest().file("som.csv", `${heading}\nN02904,Karlskrona,2016,${value}\n`);
    const refusal =
      "Maja Ek har i dag ingen roll som får läsa in: det får uppföljningsgruppen och samordnaren. Inget är inläst.";

    test("who is of the follow-up group loads, under the own name", async () => {
      await holds("maja@karlskrona.se", "follow-up");
      expect(await ingest().run("--as", "Maja@karlskrona.se", figures(8.1))).toMatchObject({ code: 0 });
      expect((await listRuns(ingest().server.db))[0]?.by).toBe("Maja Ek");
    });

    test.each<[string, () => Promise<unknown>, string]>([
      [
        "of nobody's",
        async () => undefined,
        "Ingen person med e-postadressen ”nils@karlskrona.se” finns i Följsam. Inget är inläst.",
      ],
      [
        "of a person without a role",
        () => recordPerson(ingest().server.db, { name: "Maja Ek", email: "nils@karlskrona.se" }),
        refusal,
      ],
      ["of an auditor", () => holds("nils@karlskrona.se", "auditor"), refusal],
      [
        "of a coordinator whose time is over",
        () => holds("nils@karlskrona.se", "coordinator", { until: "2021-12-31" }),
        refusal,
      ],
    ])("the address %s is refused, and nothing is stored", async (_, given, sentence) => {
      await given();
      const before = await stored();
      expect(await ingest().run("--as", "nils@karlskrona.se", figures(8.2))).toEqual({
        code: 2,
        out: [],
        err: [sentence],
      });
      expect(await stored()).toEqual(before);
    });

    test.each([[["--sync"]], [["--sync", "--every", "24h"]], [["--watch", "in"]]])(
      "%j is refused before it has begun, where the person may not load",
      async (asked) => {
        expect(await ingest().run("--as", "nils@karlskrona.se", ...asked)).toEqual({
          code: 2,
          out: [],
          err: [refusal],
        });
      },
    );

    test("a role that is taken back gives nothing the next time", async () => {
      const { id } = await holds("elin@karlskrona.se", "coordinator");
      expect((await ingest().run("--as", "elin@karlskrona.se", figures(8.3))).code).toBe(0);
      await changeMembership(ingest().server.db, id, ({ until }) => ({ until, revoked: true }));
      expect((await ingest().run("--as", "elin@karlskrona.se", figures(8.4))).code).toBe(2);
    });

    test.each([
      [undefined, { person: null, name: userInfo().username, from: "bevakad mapp" }, "kommandorad"],
      ["maja@karlskrona.se", { person: expect.any(String), name: "Maja Ek", from: "bevakad mapp" }, "Maja Ek"],
    ])("the database is told who acts and from where (--as %s)", async (as, actor, name) => {
      const command = { about: {}, ...(as !== undefined && { as }) };
      await loadingAs(ingest().server.db, command, { from: "bevakad mapp", now: Date.now() }, async (by) => {
        expect(by).toBe(name);
        const told = await withTransaction(ingest().server.db, (tx) =>
          tx.execute("select current_setting('foljsam.actor') as actor"),
        );
        expect(JSON.parse(String((told as unknown as { actor: string }[])[0]?.actor))).toEqual(actor);
      });
    });
  });
});
