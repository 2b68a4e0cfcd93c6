import { roundToSteps } from "@foljsam/domain";
import type {
  Direction,
  GoalPart,
  Indicator,
  Measure,
  Polarity,
  TargetChange,
  TargetLevel,
  Unit,
} from "@foljsam/domain";
import type { GoalEntries } from "./file-schemas.ts";
import type { FieldPath, YamlFile } from "./yaml-file.ts";

type PartEntry = GoalEntries["goals"][number]["parts"][number];
type ChangeEntry = NonNullable<PartEntry["change"]>;
type LevelEntry = NonNullable<PartEntry["level"]>;

const inhabitants: Partial<Readonly<Record<Unit, number>>> = {
  "per-1000": 1000,
  "per-10000": 10_000,
  "per-100000": 100_000,
};
const betterWhen: Readonly<Record<Polarity, Direction | null>> = { higher: "increase", lower: "decrease", none: null };
const opposite: Readonly<Record<Direction, Direction>> = { increase: "decrease", decrease: "increase" };

/** A part of a goal as the domain has it: measured by indicators that exist, going the way they count, in their own unit. */
export function readPart(file: YamlFile, path: FieldPath, part: PartEntry, indicators: readonly Indicator[]): GoalPart {
  const measure = readMeasure(file, path, part);
  const [indicator] = measuredIndicators(measure).map((id) => {
    const found = indicators.find((each) => each.id === id);
    if (!found)
      throw file.fault([...path, fieldOf(measure)], "ett nyckeltal som finns i indicators.yaml", JSON.stringify(id));
    return found;
  });
  if (!indicator) throw file.fault(path, "ett nyckeltal");
  if (measure.type === "gender-gap" && !indicator.byGender)
    throw file.fault([...path, "genderGap"], "ett könsuppdelat nyckeltal");
  if (measure.type === "spread" && indicator.publishedFor === "regions")
    throw file.fault([...path, "spread"], "ett nyckeltal som publiceras för kommuner");
  if (part.change && part.level) throw file.fault([...path, "level"], "antingen change eller level", "båda");

  const direction = measure.type === "indicator" && measure.inverted ? opposite[part.direction] : part.direction;
  const better = betterWhen[indicator.polarity];
  if (measure.type === "indicator" && better !== null && direction !== better) {
    const expected = `${measure.inverted ? opposite[better] : better}, eftersom ${indicator.id} är bättre ${better === "increase" ? "ju högre" : "ju lägre"}`;
    throw file.fault([...path, "direction"], `${expected} (inverted: true om det räknar motsatsen till målet)`);
  }
  return {
    key: part.key,
    title: part.title ?? null,
    measure,
    direction,
    change: part.change ? readChange(file, [...path, "change"], part.change, indicator) : null,
    level: part.level ? readLevel(file, [...path, "level"], part.level, indicator) : null,
  };
}

function readMeasure(file: YamlFile, path: FieldPath, part: PartEntry): Measure {
  const given = [part.indicator, part.gap, part.genderGap, part.spread].filter((each) => each !== undefined);
  if (given.length !== 1)
    throw file.fault(
      path,
      "precis en av indicator, gap, genderGap och spread",
      given.length === 0 ? "ingen av dem" : "flera av dem",
    );
  if (part.inverted !== undefined && part.indicator === undefined)
    throw file.fault([...path, "inverted"], "inverted bara tillsammans med indicator");
  if (part.gap) {
    if (part.gap[0] === part.gap[1])
      throw file.fault([...path, "gap"], "två olika nyckeltal", `${part.gap[0]} två gånger`);
    return { type: "gap", indicators: part.gap };
  }
  if (part.spread) return { type: "spread", indicator: part.spread };
  if (part.genderGap) return { type: "gender-gap", indicator: part.genderGap };
  return { type: "indicator", indicator: part.indicator ?? "", inverted: part.inverted ?? false };
}

function measuredIndicators(measure: Measure): readonly string[] {
  return measure.type === "gap" ? measure.indicators : [measure.indicator];
}

function fieldOf(measure: Measure): string {
  return { indicator: "indicator", gap: "gap", "gender-gap": "genderGap", spread: "spread" }[measure.type];
}

/** A level is given in the indicator's own unit, for nothing but a change is converted, and at its decimals. */
function readLevel(file: YamlFile, path: FieldPath, level: LevelEntry, indicator: Indicator): TargetLevel {
  if (level.unit !== indicator.unit) throw file.fault([...path, "unit"], `${indicator.unit}, som ${indicator.id} har`);
  checkDecimals(file, [...path, "value"], level.value, indicator);
  return { value: level.value, unit: level.unit, everyYearFrom: level.everyYearFrom ?? null };
}

function checkDecimals(file: YamlFile, path: FieldPath, value: number, { id, decimals }: Indicator): void {
  if (roundToSteps(value, decimals) / 10 ** decimals !== value)
    throw file.fault(path, `högst ${decimals} decimaler, som ${id} visas med`);
}

/** The change in the indicator's own unit must be right by arithmetic, and visible at the indicator's decimals. */
function readChange(file: YamlFile, path: FieldPath, change: ChangeEntry, indicator: Indicator): TargetChange {
  const converted = change.inIndicatorUnit ?? null;
  if (converted === null && change.unit !== indicator.unit)
    throw file.fault(
      [...path, "unit"],
      `${indicator.unit}, som ${indicator.id} har, eller en omräkning i inIndicatorUnit`,
    );
  if (converted !== null) {
    if (change.unit === indicator.unit)
      throw file.fault(
        [...path, "inIndicatorUnit"],
        `ingen omräkning, eftersom ${indicator.id} redan är i ${indicator.unit}`,
      );
    if (converted.unit !== indicator.unit)
      throw file.fault([...path, "inIndicatorUnit", "unit"], `${indicator.unit}, som ${indicator.id} har`);
    const [from, to] = [inhabitants[change.unit], inhabitants[converted.unit]];
    if (from === undefined || to === undefined)
      throw file.fault([...path, "unit"], `${indicator.unit}: mellan de två enheterna finns ingen omräkning`);
    const right = (change.amount * to) / from;
    if (Math.abs(right - converted.amount) > 1e-9 * right)
      throw file.fault(
        [...path, "inIndicatorUnit", "amount"],
        `${right}, som är ${change.amount} ${change.unit} i ${converted.unit}`,
      );
  }
  const amount = converted?.amount ?? change.amount;
  checkDecimals(file, [...path, ...(converted ? ["inIndicatorUnit"] : []), "amount"], amount, indicator);
  return { amount: change.amount, unit: change.unit, atLeast: change.atLeast, inIndicatorUnit: converted };
}
