import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { testClock } from "../clock.fixture.ts";
import type { Loaded } from "./load-from.ts";
import { watchFolder } from "./watch-folder.ts";

/** Long enough for anything to settle and be looked at again. */
const enough = 60;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "foljsam-watch-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text = "x") => writeFileSync(join(folder, name), text);
const read = (...path: readonly string[]) => readFileSync(join(folder, ...path), "utf8");
const list = (...path: readonly string[]) => readdirSync(join(folder, ...path)).toSorted();

type Watching = {
  /** What happens in the folder at each wait, by the number of the wait. */
  readonly meanwhile?: Readonly<Record<number, () => void>>;
  readonly load?: (path: string) => Loaded | Promise<Loaded>;
  readonly waits?: number;
};

function loadedAs(fate: Loaded["fate"]) {
  return (path: string): Loaded => ({
    fate,
    report: [basename(path), "  Rapport."],
    said: [`${fate}: ${basename(path)}`],
  });
}

/** Watches until so many waits have passed. */
async function watch({ meanwhile = {}, load = loadedAs("loaded"), waits = enough }: Watching = {}) {
  const clock = testClock();
  const stopping = new AbortController();
  const told: string[] = [];
  const said: string[] = [];
  let opened = 0;
  clock.onWait = () => {
    meanwhile[clock.waits.length]?.();
    if (clock.waits.length >= waits) stopping.abort();
  };
  const code = await watchFolder(
    folder,
    async (work) => {
      opened++;
      await work(async (path) => await load(path));
    },
    { clock, stop: () => stopping.signal, out: (line) => said.push(line), err: (line) => told.push(line) },
  );
  return { code, said: said.slice(1), told, opened, waits: clock.waits };
}

describe("a watched folder", () => {
  test("a file that lies there at the start is loaded and moved, with its report beside it", async () => {
    put("utfall.csv", "innehåll");
    const { code, said, told } = await watch();
    expect([code, said, told]).toEqual([0, ["loaded: utfall.csv"], []]);
    expect(list()).toEqual(["avvisade", "inlasta"]);
    expect(list("inlasta")).toEqual(["utfall.csv", "utfall.rapport.txt"]);
    expect(read("inlasta", "utfall.csv")).toBe("innehåll");
    expect(read("inlasta", "utfall.rapport.txt")).toBe("utfall.csv\n  Rapport.\n");
  });

  test("a file that is refused is set aside", async () => {
    put("dalig.csv");
    await watch({ load: loadedAs("set-aside") });
    expect([list("inlasta"), list("avvisade")]).toEqual([[], ["dalig.csv", "dalig.rapport.txt"]]);
  });

  test("a file that comes later is loaded when it comes, and one at a time", async () => {
    const { said } = await watch({ meanwhile: { 5: () => put("b.csv"), 9: () => put("a.csv") } });
    expect(said).toEqual(["loaded: b.csv", "loaded: a.csv"]);
  });

  test("a file that is being written is left until it has stopped growing", async () => {
    const grow = () => appendFileSync(join(folder, "stor.csv"), "rad\n");
    const lengths: number[] = [];
    const load = (path: string) => {
      lengths.push(readFileSync(path, "utf8").length);
      return loadedAs("loaded")(path);
    };
    await watch({ meanwhile: { 1: grow, 2: grow, 3: grow, 4: grow, 5: grow }, load });
    expect(lengths).toEqual([20]);
  });

  test("a file under a temporary name is none until it gets its own", async () => {
    put("stor.csv.part");
    const rename = () => renameSync(join(folder, "stor.csv.part"), join(folder, "stor.csv"));
    expect((await watch({ waits: 20 })).said).toEqual([]);
    expect((await watch({ meanwhile: { 3: rename } })).said).toEqual(["loaded: stor.csv"]);
  });

  test("folders and links are left alone", async () => {
    mkdirSync(join(folder, "mapp.csv"));
    symlinkSync("/etc/hostname", join(folder, "lank.csv"));
    expect((await watch()).said).toEqual([]);
    expect(list()).toEqual(["avvisade", "inlasta", "lank.csv", "mapp.csv"]);
  });

  test("a file with the same name as an older one, or with the same name but for its ending, never takes its place", async () => {
    for (const [name, text] of [
      ["a.csv", "1"],
      ["a.csv", "2"],
      ["a.xlsx", "3"],
      ["a.csv", "4"],
    ] as const) {
      put(name, text);
      await watch();
    }
    const files = list("inlasta").filter((name) => !name.endsWith(".txt"));
    expect(files.map((name) => [name, read("inlasta", name)])).toEqual([
      ["a (2).csv", "2"],
      ["a (3).xlsx", "3"],
      ["a (4).csv", "4"],
      ["a.csv", "1"],
    ]);
    expect(list("inlasta").filter((name) => name.endsWith(".txt"))).toHaveLength(4);
  });

  test("a file that somebody has put there by hand is not overwritten, and gets no report that is not its own", async () => {
    mkdirSync(join(folder, "inlasta"));
    writeFileSync(join(folder, "inlasta", "a.csv"), "äldre");
    put("a.csv", "ny");
    await watch();
    expect(list("inlasta")).toEqual(["a (2).csv", "a (2).rapport.txt", "a.csv"]);
    expect(read("inlasta", "a.csv")).toBe("äldre");
  });

  test("a file that changed while it was read is left, and read again when it lies still", async () => {
    put("utfall.csv");
    let times = 0;
    const load = (path: string) => {
      times++;
      if (times === 1) appendFileSync(path, "mer");
      return loadedAs(times === 1 ? "left" : "loaded")(path);
    };
    await watch({ load });
    expect([times, read("inlasta", "utfall.csv")]).toEqual([2, "xmer"]);
  });

  test("a file of the same name that comes while another is loaded is not filed away unread, but loaded in its turn", async () => {
    put("natt.csv", "gammal");
    const loaded: string[] = [];
    const { told } = await watch({
      load: (path) => {
        loaded.push(readFileSync(path, "utf8"));
        if (loaded.length === 1) {
          put("ny.tmp", "nyare!".slice(0, 6));
          utimesSync(join(folder, "ny.tmp"), statSync(path).atime, statSync(path).mtime);
          renameSync(join(folder, "ny.tmp"), path);
        }
        return loadedAs("loaded")(path);
      },
    });
    expect(loaded).toEqual(["gammal", "nyare!"]);
    expect(told).toEqual(["natt.csv byttes ut medan den lästes in. Den som ligger där nu läses för sig."]);
    expect(list("inlasta")).toEqual(["natt.csv", "natt.rapport.txt"]);
    expect(read("inlasta", "natt.csv")).toBe("nyare!");
  });

  test("when the database does not answer the files are left, and loaded when it does", async () => {
    put("a.csv");
    put("b.csv");
    let times = 0;
    const load = (path: string) => {
      times++;
      if (times === 2) throw new Error("connection lost");
      return loadedAs("loaded")(path);
    };
    const { code, said, told, waits } = await watch({ load });
    expect([code, said]).toEqual([0, ["loaded: a.csv", "loaded: b.csv"]]);
    expect(told).toEqual(["Inläsningen går inte just nu och görs om: connection lost"]);
    expect(waits).toContain(30_000);
  });

  test("a file that cannot be read for reasons of ours does not hold up the others", async () => {
    put("a.csv");
    put("b.csv");
    const load = (path: string) => {
      if (path.endsWith("a.csv")) throw new Error("bug");
      return loadedAs("loaded")(path);
    };
    const { said, told } = await watch({ load });
    expect(said).toEqual(["loaded: b.csv"]);
    expect(told.length).toBeGreaterThan(1);
    expect(list()).toEqual(["a.csv", "avvisade", "inlasta"]);
  });

  test("when the database cannot be opened every file is left for later", async () => {
    put("a.csv");
    const clock = testClock();
    const stopping = new AbortController();
    const told: string[] = [];
    clock.onWait = () => clock.waits.length >= enough && stopping.abort();
    const surroundings = { clock, stop: () => stopping.signal, out: () => {}, err: (line: string) => told.push(line) };
    await watchFolder(folder, () => Promise.reject(new Error("no database")), surroundings);
    expect(new Set(told)).toEqual(new Set(["Inläsningen går inte just nu och görs om: no database"]));
    expect(told.length).toBeLessThanOrEqual(enough / 2);
    expect(list()).toEqual(["a.csv", "avvisade", "inlasta"]);
  });

  test("a file that cannot be moved is told of, and not loaded over and over", async () => {
    put("a.csv");
    const { said, told } = await watch({
      load: (path) => {
        rmSync(join(folder, "inlasta"), { recursive: true, force: true });
        return loadedAs("loaded")(path);
      },
    });
    expect(said).toEqual(["loaded: a.csv"]);
    expect(told).toEqual([expect.stringMatching(/^a\.csv går inte att flytta: ENOENT/)]);
    expect(existsSync(join(folder, "a.csv"))).toBe(true);
  });

  test("told to stop it finishes the file it is at and leaves the rest, which the next start takes", async () => {
    put("a.csv");
    put("b.csv");
    const stopping = new AbortController();
    const said: string[] = [];
    const clock = testClock();
    const load = async (path: string) => {
      stopping.abort();
      return loadedAs("loaded")(path);
    };
    const surroundings = { clock, stop: () => stopping.signal, out: (line: string) => said.push(line), err: () => {} };
    expect(await watchFolder(folder, async (work) => await work(load), surroundings)).toBe(0);
    expect([said.slice(1), list("inlasta"), list()]).toEqual([
      ["loaded: a.csv"],
      ["a.csv", "a.rapport.txt"],
      ["avvisade", "b.csv", "inlasta"],
    ]);
    expect((await watch()).said).toEqual(["loaded: b.csv"]);
  });

  test("an idle folder is looked at now and then, without the database", async () => {
    const { opened, waits } = await watch({ waits: 6 });
    expect(opened).toBe(0);
    expect(waits.filter((wait) => wait === 30_000).length).toBeGreaterThan(1);
    expect(Math.min(...waits)).toBe(3_000);
  });

  test("a folder that is not there is a mistake", async () => {
    rmSync(folder, { recursive: true });
    const { code, told } = await watch();
    expect([code, told]).toEqual([2, [expect.stringMatching(/^Mappen .* går inte att bevaka: ENOENT/)]]);
  });
});
