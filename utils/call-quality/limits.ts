/**
 * Limits that bands, Findings and views share, each in one place. The seeds' own, for latency, stand in latency.ts. Unless a
 * source is named they are the design's proposals (content model 8.2), to be tuned with injected faults.
 */

/** Packets of sound come every 20 ms; with discontinuous transmission every 400 ms. */
export const SOUND_GONE_AFTER_MS = 1000;
/** Of what is heard, made up by the browser. */
export const SOUND_POOR_FROM_PERCENT = 5;
export const SOUND_FAIR_FROM_PERCENT = 1;
export const PICTURE_STILL_AFTER_MS = 2000;
/** Lines of a picture in which no rash, wound or face can be judged. */
export const COARSE_BELOW_LINES = 240;
/** Reports come each second; after five that did not come, nothing is believed any more. */
export const NO_DATA_AFTER_MS = 5000;
