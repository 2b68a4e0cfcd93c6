import { type AdoptedJudgement, type AdoptionInForce, type Collaboration, isInForce } from "@foljsam/domain";
import type { AdoptionJson, StandJson } from "../schemas/adopted-judgement.ts";

type Groups = Pick<Collaboration, "groups">;

/** Whether it is told who entered a stand. */
type Told = Groups & { readonly names: boolean };

/** A judgement that a body has adopted, as it stands beside the computed one. */
export function presentAdoption(stand: AdoptionInForce, groups: Groups): AdoptionJson {
  return { status: stand.status, ...told(stand, groups) };
}

/** A stand of the history; `latest` is the last one on the same judgement. */
export function presentStand(
  stand: AdoptedJudgement,
  latest: AdoptedJudgement | undefined,
  { groups, names }: Told,
): StandJson {
  const { area, gender, status } = stand;
  const inForce = stand.id === latest?.id && isInForce(stand);
  return { area, gender, status, inForce, by: names ? stand.by : null, ...told(stand, { groups }) };
}

function told(stand: AdoptedJudgement, { groups }: Groups): Omit<AdoptionJson, "status"> {
  const { id, reason, body, decidedOn, decision, year, recordedAt, computed } = stand;
  const group = groups.find(({ slug }) => slug === body);
  return {
    id,
    reason,
    body,
    bodyName: group?.shortName ?? group?.name ?? body,
    decidedOn,
    decision,
    year,
    recordedAt,
    computed: {
      status: computed.status,
      method: computed.method.method,
      methodVersion: computed.method.version,
      dataVersion: `run-${computed.run}`,
    },
  };
}
