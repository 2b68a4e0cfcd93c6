import { expect, test } from "vitest";
import { inTurn } from "./in-turn.ts";

/** Works that each go on until they are ended, and the names of those that have begun. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => async () => {
    begun.push(name);
    await new Promise<void>((resolve) => void ends.set(name, resolve));
    return name;
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

test("so many work at once, and the others begin in the order they came", async () => {
  const { begun, work, end } = works();
  const take = inTurn(2);
  const all = ["a", "b", "c", "d"].map((name) => take(work(name)));
  expect(begun).toEqual(["a", "b"]);
  end("b");
  expect(await all[1]).toBe("b");
  await expect.poll(() => begun).toEqual(["a", "b", "c"]);
  end("a");
  await expect.poll(() => begun).toEqual(["a", "b", "c", "d"]);
  end("c");
  end("d");
  expect(await Promise.all(all)).toEqual(["a", "b", "c", "d"]);
});

test("one that waits can be told to wait no longer, and takes nobody's turn", async () => {
  const { begun, work, end } = works();
  const take = inTurn(1);
  const first = take(work("a"));
  const stopping = new AbortController();
  const second = take(work("b"), stopping.signal);
  const third = take(work("c"));
  stopping.abort(new Error("avbruten"));
  await expect(second).rejects.toThrow("avbruten");
  await expect(take(work("d"), stopping.signal)).rejects.toThrow("avbruten");
  end("a");
  await first;
  await expect.poll(() => begun).toEqual(["a", "c"]);
  end("c");
  await third;
});

test("one that fails hands its turn on", async () => {
  const take = inTurn(1);
  const failing = take(async () => await Promise.reject(new Error("trasig")));
  const next = take(async () => "nästa");
  await expect(failing).rejects.toThrow("trasig");
  expect(await next).toBe("nästa");
});
