/** A number between −1 and 1 that looks drawn by chance but is always the same for the same words. */
export function chance(...words: readonly (string | number)[]): number {
  let state = 2_166_136_261;
  for (const character of words.join("|")) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
  state = Math.imul(state ^ (state >>> 15), 2_246_822_507);
  state = Math.imul(state ^ (state >>> 13), 3_266_489_909);
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 31 - 1;
}
