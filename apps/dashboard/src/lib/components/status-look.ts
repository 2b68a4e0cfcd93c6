import type { ProgressStatus } from "@foljsam/domain";

/** How a status is drawn: an outline, solid or not, with a filled part or a glyph on it. Discs are on their way, squares are final. */
export type StatusLook = {
  /** The step of the status scale in tokens.css. */
  readonly tone: "met" | "towards" | "partly" | "short" | "wrong" | "open";
  readonly outline: string;
  readonly solid: boolean;
  readonly dashed?: true;
  readonly part?: string;
  readonly glyph?: string;
};

const disc = "M10 1.2a8.8 8.8 0 1 1 0 17.6a8.8 8.8 0 1 1 0-17.6Z";
const square = "M3.5 1.5h13a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2Z";
const diamond = "M10 .6 19.4 10 10 19.4 .6 10Z";
const check = "M5.5 10.4l3.2 3.2 5.9-6.9";
const cross = "M6.7 6.7l6.6 6.6M13.3 6.7l-6.6 6.6";

export const statusLook: Readonly<Record<ProgressStatus, StatusLook>> = {
  achieved: { tone: "met", outline: disc, solid: true, glyph: check },
  "achieved-turning": { tone: "met", outline: disc, solid: false, glyph: check },
  "on-track": { tone: "towards", outline: disc, solid: false, part: "M10 10V4a6 6 0 1 1-6 6Z" },
  "right-way": { tone: "towards", outline: disc, solid: true, glyph: "M5.5 10h8.5M10.3 6.2 14 10l-3.7 3.8" },
  "partly-achieved": { tone: "partly", outline: square, solid: false, part: "M4.5 10h11v5.5h-11Z" },
  behind: { tone: "partly", outline: disc, solid: false, part: "M10 4a6 6 0 0 1 0 12Z" },
  "far-behind": { tone: "short", outline: disc, solid: false, part: "M10 10V4a6 6 0 0 1 6 6Z" },
  "not-achieved": { tone: "short", outline: square, solid: false, glyph: "M5.7 10h8.6" },
  unchanged: { tone: "open", outline: disc, solid: false, glyph: "M6 8h8M6 12h8" },
  "wrong-way": { tone: "wrong", outline: diamond, solid: true, glyph: "M7.2 7.2l5.6 5.6M12.8 7.2l-5.6 5.6" },
  "worse-than-baseline": { tone: "wrong", outline: square, solid: true, glyph: cross },
  paused: { tone: "open", outline: disc, solid: false, glyph: "M7.7 6.6v6.8M12.3 6.6v6.8" },
  "not-assessable": {
    tone: "open",
    outline: disc,
    solid: false,
    dashed: true,
    glyph: "M7.6 7.8a2.5 2.5 0 1 1 3.7 2.2c-.8.4-1.3.9-1.3 1.7M10 14.2v.1",
  },
};
