/** The named methods (metoder) of judging how far a goal has come. */
export type MethodName = "linear-pace" | "growth-rate" | "projection";

/** The methods in the order they are shown; the first is the one used where nothing else has been chosen. */
export const methodNames = ["linear-pace", "growth-rate", "projection"] as const satisfies readonly MethodName[];

/** A named method with the version of its rule. */
export type MethodVersion = { readonly method: MethodName; readonly version: string };

/** The version of each method's rule; it rises when the rule would judge any figure otherwise. */
export const methodVersions: Readonly<Record<MethodName, MethodVersion>> = {
  "linear-pace": { method: "linear-pace", version: "1" },
  "growth-rate": { method: "growth-rate", version: "2" },
  projection: { method: "projection", version: "1" },
};
