import type { MethodName, ProgressStatus } from "@foljsam/domain";

/** Where the page of methods tells of a thing: the addresses of its headings, which a test holds against docs/methods.md. */
export const methodHref = {
  status: "/metoder#status",
  certainty: "/metoder#sakerhet",
  trend: "/metoder#trend",
  xmr: "/metoder#xmr-diagram",
  spread: "/metoder#skillnader-och-spridning",
  whatIf: "/metoder#tank-om",
  baseline: "/metoder#baslinjen-ar-ett-beslut",
  adopted: "/metoder#faststallda-bedomningar",
  overTime: "/metoder#bedomningar-over-tid",
  withoutJudgement: "/metoder#nar-bedomningen-pausas-eller-inte-kan-goras",
} as const;

const hrefOfMethod: Readonly<Record<MethodName, string>> = {
  "linear-pace": "/metoder#linjar-takt",
  "growth-rate": "/metoder#tillvaxttakt",
  projection: "/metoder#framskrivning",
};

const unjudged: ReadonlySet<ProgressStatus> = new Set(["paused", "not-assessable"]);

/** The heading that tells why a status was given: that of its method, or of what stands in the way of a judgement. */
export function statusHref(status: ProgressStatus, method: MethodName = "linear-pace"): string {
  return unjudged.has(status) ? methodHref.withoutJudgement : hrefOfMethod[method];
}
