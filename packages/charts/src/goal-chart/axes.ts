import type { Year } from "@foljsam/domain";
import type { GridComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { chartColor } from "../colors.ts";
import type { ChartSize, Frame } from "./layout.ts";
import type { ValueScale } from "./scale.ts";

type Axes = {
  readonly size: ChartSize;
  readonly frame: Frame;
  readonly years: readonly Year[];
  readonly scale: ValueScale;
  readonly fontSize: number;
  /** A value of the scale as it is written beside it. */
  readonly tick: (value: number) => string;
  /** The years that are written; the others have a tick at most. */
  readonly labelled: ReadonlySet<Year>;
  readonly yearTicks: boolean;
};

/** What charts over years have in common: the plot's place, years below it, and quiet lines with values beside it. */
export function yearAxes({ size, frame, years, scale, fontSize, tick, labelled, yearTicks }: Axes) {
  const text = { color: chartColor("muted"), fontSize, fontFamily: "sans-serif" };
  return {
    animation: false,
    backgroundColor: "transparent",
    grid: {
      left: frame.left,
      right: size.width - frame.right,
      top: frame.top,
      bottom: size.height - frame.bottom,
      outerBoundsMode: "none",
    },
    xAxis: {
      type: "category",
      data: years.map(String),
      boundaryGap: false,
      axisLine: { lineStyle: { color: chartColor("muted"), width: 1 }, onZero: false },
      axisTick: yearTicks ? { interval: 0, length: 4, lineStyle: { color: chartColor("muted") } } : { show: false },
      axisLabel: { ...text, interval: (index: number) => labelled.has(years[index] ?? 0), hideOverlap: false },
    },
    yAxis: {
      type: "value",
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...text, formatter: tick },
      splitLine: { lineStyle: { color: chartColor("grid"), width: 1 } },
    },
  } satisfies ComposeOption<GridComponentOption>;
}
