import { expect, test } from "vitest";
import { isWhole } from "./second-factor.ts";

test.each([
  ["passkey", false, true, true],
  ["provider", false, false, true],
  ["example", false, false, true],
  ["password", false, false, false],
  ["password", false, true, false],
  ["password", true, false, true],
  ["link", false, false, false],
  ["link", false, true, true],
  ["link", true, false, true],
  [null, true, true, false],
])(
  "by %s, with a one-time code: %s, with a passkey: %s, a sign-in is whole: %s",
  (method, hasOneTimeCode, hasPasskey, whole) => {
    expect(isWhole({ method, hasOneTimeCode, hasPasskey })).toBe(whole);
  },
);
