import { hc } from "hono/client";
import type { V1 } from "./create-api.ts";

export { DetailedError, parseResponse } from "hono/client";
export type { AnnualReportJson } from "./schemas/annual-report.ts";
export type { AdoptionJson, StandJson } from "./schemas/adopted-judgement.ts";
export type { AuditEntryJson } from "./schemas/audit-entry.ts";
export type { BaselinesJson, PartBaselineJson } from "./schemas/baseline.ts";
export type { CollaborationJson } from "./schemas/collaboration.ts";
export type { DecisionJson } from "./schemas/decision.ts";
export type { DutyJson } from "./schemas/duty.ts";
export type { GoalJson } from "./schemas/goal.ts";
export type { GoalEffectJson } from "./schemas/goal-effect.ts";
export type { GoalMunicipalitiesJson, PartAcrossJson } from "./schemas/goal-municipalities.ts";
export type { GroupJson } from "./schemas/group.ts";
export type {
  FileReportJson,
  ImportPreviewJson,
  ImportRunJson,
  ImportRunSummaryJson,
  UnreadableFileJson,
} from "./schemas/import.ts";
export type { KeptAnswersJson } from "./schemas/import-answer.ts";
export type { ImportQuestionJson } from "./schemas/import-question.ts";
export type { IndicatorJson, OwnIndicatorJson, RegisterIndicatorJson } from "./schemas/indicator.ts";
export type { PastJudgementJson } from "./schemas/judgement-history.ts";
export type { ComparedMethodJson, MethodComparisonJson } from "./schemas/method-comparison.ts";
export type { KoladaFetchJson } from "./schemas/kolada-fetch.ts";
export type { MeJson } from "./schemas/me.ts";
export type { GroupSeatingJson, MemberJson } from "./schemas/member.ts";
export type { MeetingNoteJson } from "./schemas/meeting-note.ts";
export type { ObservationJson } from "./schemas/observation.ts";
export type { OpenDataJson, OpenDatasetJson } from "./schemas/open-data.ts";
export type { HitJson } from "./schemas/search.ts";
export type { RevisionJson } from "./schemas/revision.ts";
export type { WhatIfAreaJson, WhatIfJson } from "./schemas/what-if.ts";
export type { ProblemDetails } from "./schemas/problem-details.ts";
export type { GoalProgressJson, PartProgressJson, ProgressJson } from "./schemas/progress.ts";

/** The API's typed client: `createClient("http://localhost:3000").progress.$get({ query: { collaboration: "blekinge" } })`. */
export function createClient(baseUrl: string, fetch: typeof globalThis.fetch = globalThis.fetch) {
  return hc<V1>(`${baseUrl}/api/v1`, { fetch });
}

export type Client = ReturnType<typeof createClient>;
