/** From which pace a goal is on track, and from which pace or final share it is some of the way (gränser för takten). */
export const paceThresholds = { onTrack: 0.95, partly: 0.6 } as const;
