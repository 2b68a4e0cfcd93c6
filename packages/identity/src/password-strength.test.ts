import { expect, test } from "vitest";
import { weaknessOf } from "./password-strength.ts";

const anna = { name: "Anna-Karin Åkesson", email: "anna.akesson@regionblekinge.example" };

test.each(["korrekt häst batteri", "Tre gröna stolar i köket", "vR8#qL2!zT9m", "åäöåäö är tre av dem"])(
  "%s will do",
  (password) => {
    expect(weaknessOf(password, anna)).toBeNull();
  },
);

test.each([
  ["kort lösen", "PASSWORD_TOO_SHORT"],
  ["elva tecken", "PASSWORD_TOO_SHORT"],
  ["x y z å ".repeat(20), "PASSWORD_TOO_LONG"],
  ["Lösenord2026!", "PASSWORD_COMMON"],
  ["Sommaren-2026", "PASSWORD_COMMON"],
  ["password12345", "PASSWORD_COMMON"],
  ["hejhejhejhejhej", "PASSWORD_COMMON"],
  ["qwertyuiop123", "PASSWORD_COMMON"],
  ["123456789012", "PASSWORD_COMMON"],
  ["abababababab", "PASSWORD_COMMON"],
  ["Karlskrona2026", "PASSWORD_COMMON"],
  ["anna.akesson1", "PASSWORD_OF_ONESELF"],
  ["Regionblekinge1", "PASSWORD_OF_ONESELF"],
])("%s will not: %s", (password, weakness) => {
  expect(weaknessOf(password, anna)).toBe(weakness);
});
