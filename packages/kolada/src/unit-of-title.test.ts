import { describe, expect, test } from "vitest";
import { unitOfTitle } from "./unit-of-title.ts";

describe("the unit stands in the title", () => {
  test.each([
    ["Kariesfria 3-åringar, andel (%)", "percent"],
    ['Elever i åk 5: Känner du dig trygg i skolan? Andel som svarat "Helt" eller "Till stor del", (%)', "percent"],
    ["Fallskador bland personer 80+, 3-årsm, antal slutenvårdstillfällen/100 000 inv", "per-100000"],
    ["Fallskador bland personer 80+, antal/1000 inv", "per-1000"],
    ["Fallskador bland personer 80+, antal/1\u00A0000 inv", "per-1000"],
    ["Anmälda våldsbrott, antal/10 000 inv", "per-10000"],
    ["Våldsbrott, antal per 100 000 invånare", "per-100000"],
    ["Patientupplevd kvalitet avseende emotionellt stöd i primärvården, index (-2024)", "index"],
    ["Medellivslängd kvinnor, år", "years"],
    ["Brukarbedömning hemtjänst äldreomsorg - bemötande, medelvärde", "mean"],
    ["Personalkostnader, kr/inv", "kronor"],
    ["Invånare totalt, antal", "count"],
    ["Nettokostnad, tkr", "unknown"],
    ["Hållbarhet", "unknown"],
    ["Förvärvsarbetande invånare 20-64 år", "unknown"],
    ["", "unknown"],
  ])("%s: %s", (title, unit) => {
    expect(unitOfTitle(title)).toBe(unit);
  });
});
