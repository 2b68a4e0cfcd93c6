/** Why a password is refused (skäl): too short, too long, made of what everybody tries first, or of what is known of the person. */
export type PasswordWeakness = "PASSWORD_TOO_SHORT" | "PASSWORD_TOO_LONG" | "PASSWORD_COMMON" | "PASSWORD_OF_ONESELF";

export const shortestPassword = 12;
export const longestPassword = 128;

/** What the passwords that are tried first are made of, once figures and signs are taken away. */
const common = new Set(
  "password passwords passord losenord lösenord losenordet lösenordet hemligt hemligtlosenord mittlosenord mittlösenord qwerty qwertyuiop qwertyuiopa qwertyuiopå asdfghjkl asdfghjklo zxcvbnm qwertyasdfgh qazwsxedc abc abcd abcdef abcdefgh abcdefghijkl sommar vinter host höst var vår sommaren vintern hosten hösten varen våren januari februari mars april maj juni juli augusti september oktober november december admin administrator administratör welcome valkommen välkommen letmein iloveyou sverige sweden svenska stockholm goteborg göteborg malmo malmö blekinge karlskrona ronneby karlshamn solvesborg sölvesborg olofstrom olofström region regionen kommun kommunen foljsam följsam samverkan fotboll hejhej hejhejhej hejsan test testtest testar changeme master monkey dragon football baseball superman batman trustno".split(
    " ",
  ),
);

const rows = [
  "abcdefghijklmnopqrstuvwxyzåäö",
  "qwertyuiopå",
  "asdfghjklöä",
  "zxcvbnm",
  "01234567890",
  "1qaz2wsx3edc4rfv5tgb",
];

/** What is wrong with a password that somebody wants; null where nothing is. Length is what counts, so no kinds of signs are asked for. */
export function weaknessOf(
  password: string,
  { name, email }: { readonly name: string; readonly email: string },
): PasswordWeakness | null {
  const plain = password.normalize("NFC").toLowerCase();
  if ([...plain].length < shortestPassword) return "PASSWORD_TOO_SHORT";
  if ([...plain].length > longestPassword) return "PASSWORD_TOO_LONG";
  const letters = plain.replaceAll(/[^\p{L}]/gu, "");
  if (common.has(letters) || common.has(withoutRepeats(letters))) return "PASSWORD_COMMON";
  if (new Set(plain).size < 5 || withoutRuns(plain).length < 6) return "PASSWORD_COMMON";
  const own = [...name.toLowerCase().split(/[\s-]+/), ...email.toLowerCase().split(/[@.]/)].filter(
    (part) => part.length > 3,
  );
  const rest = own.reduce((text, part) => text.replaceAll(part, ""), plain);
  return [...rest].length < shortestPassword / 2 ? "PASSWORD_OF_ONESELF" : null;
}

/** A word that is written several times over, once. */
function withoutRepeats(text: string): string {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? text;
}

/** A password without what lies in a row on the keyboard or in the alphabet, forwards or backwards. */
function withoutRuns(text: string): string {
  const runs = rows.flatMap((row) => [row, [...row].toReversed().join("")]);
  let rest = text;
  for (let at = 0; at < rest.length; at++) {
    let length = 0;
    while (at + length < rest.length && runs.some((run) => run.includes(rest.slice(at, at + length + 1)))) length++;
    if (length >= 4) {
      rest = rest.slice(0, at) + rest.slice(at + length);
      at = -1;
    }
  }
  return rest;
}
