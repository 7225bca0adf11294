/**
 * Limits that bands, Findings and views share, each in one place. The seeds' own, for latency, stand in latency.ts. Unless a
 * source is named they are the design's proposals (content model 8.2), to be tuned with injected faults.
 */

/** Packets of sound come every 20 ms. */
export const SOUND_GONE_AFTER_MS = 1000;
/**
 * With discontinuous transmission a quiet speaker's come every 400 ms (RFC 7587, 3.1.3), and the browser makes nothing up in
 * between: then two of them may be lost, and it is still a pause.
 */
export const PAUSE_OVER_AFTER_MS = 2000;
/** Loudness of a second, root mean square; below it even a whisper into the device is louder: nobody speaks. */
export const SPEECH_FROM = 0.001;
/** Of what is heard, made up by the browser. */
export const SOUND_POOR_FROM_PERCENT = 5;
export const SOUND_FAIR_FROM_PERCENT = 1;
export const PICTURE_STILL_AFTER_MS = 2000;
/** Lines of a picture in which no rash, wound or face can be judged. */
export const COARSE_BELOW_LINES = 240;
/** Reports come each second; after five that did not come, nothing is believed any more. */
export const NO_DATA_AFTER_MS = 5000;
/** A syllable is about 200 ms, a word about 300: from here on something said may be lost. */
export const SHORTEST_GAP_MS = 300;
/** What was lost so long ago at most belongs to what is lost now. */
export const RECENT_MS = 20_000;
