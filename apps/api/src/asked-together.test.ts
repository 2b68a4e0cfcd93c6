import { expect, test } from "vitest";
import { askedTogether } from "./asked-together.ts";

test("those who ask in one turn are answered by one question, put after them all", async () => {
  const told = { state: "before", asked: 0 };
  const ask = askedTogether(async () => {
    told.asked++;
    return told.state;
  });
  const both = Promise.all([ask(), ask()]);
  told.state = "after";
  expect(await both).toEqual(["after", "after"]);
  expect(told.asked).toBe(1);
});

test("who asks while an answer is on its way gets one of their own", async () => {
  const answers: ((answer: string) => void)[] = [];
  const ask = askedTogether(() => new Promise<string>((resolve) => answers.push(resolve)));
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const first = ask();
  await turn();
  const second = ask();
  await turn();
  answers[0]?.("old");
  answers[1]?.("new");
  expect(await Promise.all([first, second])).toEqual(["old", "new"]);
});

test("a question that fails fails for all who asked, and the next is put anew", async () => {
  let fails = true;
  const ask = askedTogether(async () => {
    if (fails) throw new Error("away");
    return "there";
  });
  const both = await Promise.allSettled([ask(), ask()]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  fails = false;
  expect(await ask()).toBe("there");
});
