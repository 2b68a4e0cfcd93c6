/** Which side a principal stands on when quorum (beslutförhet) is counted. */
export type PrincipalSide = "region" | "municipality";

/** A principal (huvudman): the region or a municipality that has signed the agreement. `area` is its Kolada code. */
export type Principal = {
  readonly area: string;
  readonly name: string;
  readonly side: PrincipalSide;
};
