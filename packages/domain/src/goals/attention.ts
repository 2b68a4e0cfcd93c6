import type { ProgressStatus } from "./progress-status.ts";

const inOrder: ReadonlySet<ProgressStatus> = new Set(["achieved", "on-track", "right-way"]);
const unjudged: ReadonlySet<ProgressStatus> = new Set(["not-assessable", "paused"]);

/**
 * Whether a status asks for somebody's attention (kräver uppmärksamhet): it is judged, and the goal is not met, on its way or moving the
 * right way. A goal that cannot be judged asks for figures or a baseline, which is another matter.
 */
export function needsAttention(status: ProgressStatus): boolean {
  return !inOrder.has(status) && !unjudged.has(status);
}
