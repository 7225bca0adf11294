/** Latency in the bands of the seeds. */
export const LATENCY_BANDS = ['little effect', 'noticeable', 'disruptive', 'unknown'] as const;
export type LatencyBand = (typeof LATENCY_BANDS)[number];

/** Seconds in each band: none yet. */
export const NO_SECONDS: Record<LatencyBand, number> = { 'little effect': 0, noticeable: 0, disruptive: 0, unknown: 0 };

/** Sound, picture and link. */
export const QUALITY_BANDS = ['good', 'fair', 'poor', 'unknown'] as const;
export type QualityBand = (typeof QUALITY_BANDS)[number];

/** Whose side a finding is on, as far as the statistics can say. */
export const SIDES = ['yours', 'theirs', 'the path', 'this computer', 'unknown'] as const;
export type Side = (typeof SIDES)[number];
