import type { CandidateReason } from "@foljsam/domain";

/** Why an indicator is proposed for a title in a file. */
export const candidateReasonWord: Readonly<Record<CandidateReason, string>> = {
  "same-title": "heter så",
  "earlier-title": "har hetat så",
  "similar-title": "har ett namn som liknar",
};
