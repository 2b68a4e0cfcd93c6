import type { Caveat } from "@foljsam/domain";

/** What to bear in mind of a judgement (förbehåll), in one sentence. */
export function caveatSentence(caveat: Caveat): string {
  switch (caveat.code) {
    case "overlapping-periods": {
      const { sharedYears, pooledYears } = caveat;
      return `Baslinjen och utfallet delar ${sharedYears} av ${pooledYears} år: förändringen är dämpad, och ingen trend anges.`;
    }
    case "outcome-suppressed":
      return `Utfallet för ${caveat.year} visas inte (sekretess). Bedömningen bygger på det för ${caveat.judgedOn}.`;
    case "succeeded": {
      const { indicator, closedAfter, successor } = caveat;
      return `Efterföljaren ${successor} är en egen serie, som visas för sig och aldrig räknas ihop med ${indicator} (till och med ${closedAfter}).`;
    }
  }
}
