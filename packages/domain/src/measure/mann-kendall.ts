/** Mann–Kendall's S (later minus earlier, by sign, over all pairs) and the exact two-sided chance of one at least as far from zero. */
export type MannKendall = { readonly s: number; readonly p: number };

const mostValues = 10;
const elevens = Array.from({ length: mostValues }, (_, power) => 11 ** power);

/** Values in order, of which those from `first` up to `end` are tested. They are pointed out and not copied, for many runs are tested. */
export type Run = {
  readonly levels: readonly { readonly level: number }[];
  readonly first: number;
  readonly end: number;
};

/**
 * Mann–Kendall's test for a trend (Mann 1945; Kendall 1975) in at most ten values. The chance is exact, ties included: it is counted
 * over all orders that the same values could have come in, and not read from a normal approximation. RangeError for more values.
 */
export function mannKendall({ levels, first, end }: Run): MannKendall {
  if (end - first > mostValues) throw new RangeError(`More than ${mostValues} values: ${end - first}`);
  let s = 0;
  let ties = 0;
  for (let at = first; at < end; at++) {
    const value = levels[at]?.level ?? 0;
    let equals = 0;
    for (let before = first; before < at; before++) {
      const earlier = levels[before]?.level ?? 0;
      if (value > earlier) s++;
      else if (value < earlier) s--;
      else equals++;
    }
    ties += elevens[equals] ?? 0;
  }
  return { s, p: chancesFor(ties, { levels, first, end })[Math.abs(s)] ?? 0 };
}

/**
 * The chances that have been asked for: the same every time, and a few dozen in all. The key says in base eleven how many values have
 * none equal before them, how many one, two and so on, which is all that the chances hang on.
 */
const known = new Map<number, readonly number[]>();

function chancesFor(ties: number, { levels, first, end }: Run): readonly number[] {
  const found = known.get(ties);
  if (found !== undefined) return found;
  const chances = chancesOf(groupsOf(levels.slice(first, end).map(({ level }) => level)));
  known.set(ties, chances);
  return chances;
}

/** How many times each value occurs. */
function groupsOf(values: readonly number[]): readonly number[] {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times.values()];
}

/** Untied pairs less twice the inversions is S, so the chances of S are those of the number of inversions. */
function chancesOf(groups: readonly number[]): readonly number[] {
  return tailsOf(
    groups.reduce<Inversions>(({ length, counts }, tied) => interleave(length, counts, tied), start).counts,
  );
}

type Inversions = { readonly length: number; readonly counts: readonly number[] };
const start: Inversions = { length: 0, counts: [1] };

/** Lays some equal values among the others in every way there is, counting the pairs each way turns round. */
function interleave(length: number, counts: readonly number[], tied: number): Inversions {
  const ways = gaussian(length + tied, tied);
  const product = Array.from({ length: counts.length + ways.length - 1 }, () => 0);
  counts.forEach((count, one) => {
    ways.forEach((way, other) => {
      product[one + other] = (product[one + other] ?? 0) + count * way;
    });
  });
  return { length: length + tied, counts: product };
}

/** The ways to choose some of so many places, by the number of inversions: the Gaussian binomial, by Pascal's rule. */
function gaussian(places: number, chosen: number): readonly number[] {
  let row: number[][] = [[1]];
  for (let n = 1; n <= places; n++) {
    row = Array.from({ length: Math.min(n, chosen) + 1 }, (_, k) => {
      const ways = Array.from({ length: k * (n - k) + 1 }, () => 0);
      (row[k - 1] ?? []).forEach((way, at) => (ways[at] = (ways[at] ?? 0) + way));
      (row[k] ?? []).forEach((way, at) => (ways[at + k] = (ways[at + k] ?? 0) + way));
      return ways;
    });
  }
  return row[chosen] ?? [];
}

/** The chance of |S| at least 0, 1, 2 … out of the counts of inversions. */
function tailsOf(counts: readonly number[]): readonly number[] {
  const pairs = counts.length - 1;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Array.from({ length: pairs + 1 }, (_, atLeast) => {
    const beyond = counts.filter((_, inversions) => Math.abs(pairs - 2 * inversions) >= atLeast);
    return beyond.reduce((sum, count) => sum + count, 0) / total;
  });
}
