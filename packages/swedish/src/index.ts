export * from "./figures/number.ts";
export * from "./figures/value.ts";
export * from "./figures/date.ts";
export * from "./figures/order.ts";
export * from "./words/progress.ts";
export * from "./words/methods.ts";
export * from "./words/measure.ts";
export * from "./words/xmr.ts";
export * from "./words/counted-nouns.ts";
export * from "./words/collaboration.ts";
export * from "./words/files.ts";
export * from "./words/questions.ts";
export * from "./words/open-data.ts";
export * from "./words/search.ts";
export * from "./words/meetings.ts";
export * from "./words/membership.ts";
export * from "./words/audit.ts";
export * from "./words/sign-in.ts";
export type { ReasonContext } from "./sentences/reason-context.ts";
export { reasonSentence } from "./sentences/reason.ts";
export { certaintySentence } from "./sentences/certainty.ts";
export { certaintySummary } from "./sentences/certainty-summary.ts";
export { assuranceSentence, causesSentence, standingSentence, xmrGateSentence } from "./sentences/xmr.ts";
export { trendSentence } from "./sentences/trend.ts";
export { methodCalculation } from "./sentences/method-calculation.ts";
export { problemInRow, problemPlace, problemSentence, problemWords } from "./sentences/problem.ts";
export {
  type CountedNoun,
  formatPace,
  outlookSentence,
  peoplePhrase,
  requirementSentence,
  thoughtSentence,
  withoutPeopleSentence,
  withoutRequirementSentence,
  type WhatIfContext,
} from "./sentences/what-if.ts";
export { whatIfObstacleSentence } from "./sentences/what-if-obstacle.ts";
export {
  type MunicipalContext,
  movementSentence,
  municipalSpreadSentence,
  noSpreadSentence,
  ownMeanSentence,
} from "./sentences/municipalities.ts";
export { sinceYearSentence, type Standing } from "./sentences/since-year.ts";
export { withoutStop } from "./sentences/clause.ts";
export { noticeSentence } from "./sentences/notice.ts";
export { seatingWarningSentence, seatsFilledPhrase } from "./sentences/seating.ts";
export { errorSentence } from "./sentences/error.ts";
export { adoptedSummary } from "./sentences/adopted.ts";
export { movementSummary } from "./sentences/movement-summary.ts";
export { overviewSentence } from "./sentences/overview.ts";
export { signInRefusal } from "./sentences/sign-in.ts";
