import {
  hideEarlier,
  hideSmallCells,
  type Nearness,
  type Observation,
  type ObservationKey,
  roundToSteps,
  type SmallCellRule,
  tableOf,
  tablesWithSecrets,
} from "@foljsam/domain";

/** A figure with the run that brought it and the one that replaced it; Infinity while it counts. */
export type Version = Observation & { readonly run: number; readonly replacedBy: number };

/** Which figures are not shown in one state of the database (dolda utfall). */
export type Hidden = {
  readonly has: (key: ObservationKey) => boolean;
  readonly nearness: (key: ObservationKey) => Nearness;
  /** Whether a table, an indicator and a year, has had a secret in any state. */
  readonly hadSecret: (key: Pick<ObservationKey, "indicator" | "year">) => boolean;
  /** Whether a reader sees just that value of a figure, at its indicator's decimals. */
  readonly shows: (key: ObservationKey, value: number) => boolean;
};

/** A figure that would come to count; null where there would be none. */
type Coming = {
  readonly key: ObservationKey;
  readonly outcome: Omit<Observation, keyof ObservationKey> | null;
};

/** Which figures are not shown now, as they were known after a run, and if others came to count. */
export type HiddenStates = {
  readonly now: Hidden;
  readonly asOf: (run: number | undefined) => Hidden;
  /** If the figures of a file came to count, seen by who loads it. */
  readonly after: (coming: readonly Coming[]) => Hidden;
  /** If earlier figures came to count again, seen by anyone. */
  readonly again: (coming: readonly Coming[]) => Hidden;
};

type Rule = SmallCellRule & { readonly decimals: (indicator: string) => number };

/** What is hidden in every state that figures have been in. */
export function hiddenStates(versions: readonly Version[], rule: Rule): HiddenStates {
  const stateAt = (run: number) => versions.filter((version) => version.run <= run && version.replacedBy > run);
  const runs = new Set(versions.flatMap(({ run, replacedBy }) => [run, replacedBy]).filter(Number.isFinite));
  const newest = [...runs].reduce((one, other) => Math.max(one, other), 0);
  const current = stateAt(newest);
  const ever = once(() => new Set([...runs].flatMap((run) => [...secretsAfter(run, versions, rule)])));
  const seen = (state: readonly Observation[], shown: readonly Observation[]) => hiddenOf(state, shown, ever, rule);
  const now = seen(current, hideSmallCells(current, rule));
  const earlier = (state: readonly Observation[]) => {
    const secret = new Set([...ever(), ...tablesWithSecrets(state, rule)]);
    return seen(state, hideEarlier(state, current, rule, secret));
  };
  return {
    now,
    asOf: (run = newest) => (run >= newest ? now : earlier(stateAt(run))),
    after: (coming) => {
      const state = withComing(current, coming);
      return seen(state, hideSmallCells(state, rule));
    },
    again: (coming) => earlier(withComing(current, coming)),
  };
}

/** The tables that had a secret after a run, among those that the run touched. */
function secretsAfter(run: number, versions: readonly Version[], rule: Rule): ReadonlySet<string> {
  const touched = new Set(versions.filter((one) => one.run === run || one.replacedBy === run).map(tableOf));
  const state = versions.filter((one) => one.run <= run && one.replacedBy > run && touched.has(tableOf(one)));
  return tablesWithSecrets(state, rule);
}

function withComing(current: readonly Observation[], coming: readonly Coming[]): readonly Observation[] {
  const state = new Map(current.map((figure) => [keyOf(figure), figure]));
  for (const { key, outcome } of coming) {
    if (outcome === null) state.delete(keyOf(key));
    else state.set(keyOf(key), { ...key, ...outcome } as Observation);
  }
  return [...state.values()];
}

function hiddenOf(
  state: readonly Observation[],
  shown: readonly Observation[],
  ever: () => ReadonlySet<string>,
  { sums, decimals }: Rule,
): Hidden {
  const withheld = state.filter((figure, at) => shown[at] !== figure);
  const keys = new Set(withheld.map(keyOf));
  const areasBeside = (area: string) => [
    area,
    ...sums.filter(({ parts }) => parts.includes(area)).map(({ total }) => total),
  ];
  const beside = new Set(
    withheld.flatMap((figure) => areasBeside(figure.area).map((area) => `${tableOf(figure)} ${area}`)),
  );
  const values = new Map(shown.map((figure) => [keyOf(figure), figure.value]));
  const isBeside = (key: ObservationKey) => beside.has(`${tableOf(key)} ${key.area}`);
  return {
    has: (key) => keys.has(keyOf(key)),
    nearness: (key) => (keys.has(keyOf(key)) ? "hidden" : isBeside(key) ? "beside" : "apart"),
    hadSecret: (key) => ever().has(tableOf(key)),
    shows: (key, value) => {
      const told = values.get(keyOf(key)) ?? null;
      const steps = (figure: number) => roundToSteps(figure, decimals(key.indicator));
      return told !== null && steps(told) === steps(value);
    },
  };
}

function keyOf(key: ObservationKey): string {
  return `${tableOf(key)} ${key.area} ${key.gender}`;
}

function once<Result>(work: () => Result): () => Result {
  let done: { readonly result: Result } | null = null;
  return () => (done ??= { result: work() }).result;
}
