import { expect, test } from "vitest";
import { faultOf } from "./fault.ts";

const secret = "Anna Ek, anna@region.se";

/** What a failed query looks like: its parameters stand in the message, and so in the stack. */
function failedQuery(): Error {
  const cause = Object.assign(new Error(`Key (email)=(${secret}) already exists`), { code: "23505", detail: secret });
  return Object.assign(
    new Error(`Failed query: insert into person values ($1)\nparams: ${secret}\n    at ${secret}`, { cause }),
    {
      name: "DrizzleQueryError",
      params: [secret],
    },
  );
}

test("a failed query is told by its kind, the database's code and where it was asked, never by its parameters", () => {
  const fault = faultOf(failedQuery());
  expect(fault).toMatchObject({ name: "DrizzleQueryError", code: "23505" });
  expect(fault.at[0]).toMatch(/^at failedQuery \(.*fault\.test\.ts:\d+:\d+\)$/);
  expect(JSON.stringify(fault)).not.toMatch(/Anna|region\.se/);
});

test.each([
  ["what could not be read as JSON", () => JSON.parse(`${secret}`) as unknown],
  [
    "a name that is text",
    () => {
      throw Object.assign(new Error("x"), { name: secret, code: secret });
    },
  ],
  [
    "text that is thrown",
    () => {
      throw secret;
    },
  ],
  [
    "a method that does not exist, by a name somebody wrote",
    () =>
      (Object.create(null) as Record<string, () => void>)[secret]?.call(null) ??
      Reflect.construct(Object as never, [], secret as never),
  ],
])("%s is not quoted", (_, fail) => {
  let thrown: unknown;
  try {
    fail();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeDefined();
  expect(JSON.stringify(faultOf(thrown))).not.toMatch(/Anna|region\.se/);
});
