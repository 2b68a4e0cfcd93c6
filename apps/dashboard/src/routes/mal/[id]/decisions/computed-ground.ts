import type { AdoptionJson } from "@foljsam/api/client";
import { methodWord } from "@foljsam/swedish";

/** What the computed judgement beside a stand rests on: the method with its version, and the import run. */
export function computedGround({ method, methodVersion, dataVersion }: AdoptionJson["computed"]): string {
  return `${methodWord[method]} version ${methodVersion}, inläsning ${dataVersion.replace("run-", "")}`;
}
