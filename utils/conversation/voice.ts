/**
 * Tells from loudness alone whether one side talks. Levels are 0 (silence) to 1, ten times a second; instants in ms.
 */
export interface Voice {
  /** loudness of the pauses: noise of the room and the line */
  floor: number;
  /** loudness of this voice when it talks alone */
  usual: number;
  /** when the stretch of talk began that goes on now; undefined in a pause */
  since?: number;
  /** when it was last loud */
  loudAt: number;
  /** when it became loud, while it is too short to be talk */
  risingSince?: number;
  /** loudness of what comes back of the other one, when this one does not talk */
  echo: number;
}

export const SILENT: Voice = { floor: 1, usual: 0, loudAt: -Infinity, echo: 0 };

/** -50 dBov: below it is no voice, whatever the room (facts on WebRTC, 7). */
const LOUD_FROM = 0.003;
/** A voice rises 11 dB above its room. */
const ABOVE_FLOOR = 3.5;
/** The weakest syllables of a voice are about 20 dB below its usual loudness. */
const BELOW_USUAL = 0.1;
/**
 * While they talk, what comes back through the clinician's loudspeaker and microphone is 10 dB and more weaker than the
 * clinician's own voice. What comes back of the clinician from their end, they have usually taken out there.
 */
export const AGAINST_OTHER = { mine: 0.3, theirs: BELOW_USUAL };
/** A voice rises 10 dB above what comes back of the other one, whatever that is. */
const ABOVE_ECHO = 3;
/** Weaker than this share of the own voice it may be what comes back; learnt in a second of it. */
const ECHO_BELOW_USUAL = 0.3;
const ECHO_FOLLOWS = 0.1;
/** Shorter than this is a click or a cough. */
const SHORTEST_MS = 150;
/** Pauses within a sentence are shorter than this. */
export const HANGOVER_MS = 300;

/** The floor follows a louder room within half a minute, and a quieter one at once; `usual` follows a voice in some words. */
const FLOOR_RISES = 0.004;
const USUAL_FALLS = 0.002;
const USUAL_RISES = 0.2;

/** The other one, while this one is listened to: then more is asked of a level, so that echo is no talk. */
export interface Other {
  /** is loud, or was until just now, so that it may be coming back */
  isLoud: boolean;
  /** of this one's usual loudness, from which it has begun to talk against the other */
  share: number;
}

export function listen(voice: Voice, level: number, other: Other, atMs: number): Voice {
  const floor = level < voice.floor ? level : voice.floor + FLOOR_RISES * (level - voice.floor);
  const share = other.isLoud && voice.since === undefined ? other.share : BELOW_USUAL;
  const echo = other.isLoud ? voice.echo * ABOVE_ECHO : 0;
  const from = Math.max(LOUD_FROM, floor * ABOVE_FLOOR, voice.usual * share, echo);
  // One whose own voice is not known yet cannot be told from an echo.
  const isLoud = level >= from && !(other.isLoud && voice.usual === 0 && voice.since === undefined);
  const next: Voice = { ...voice, floor };
  if (!other.isLoud && level >= Math.max(LOUD_FROM, floor * ABOVE_FLOOR))
    next.usual += (level > voice.usual ? USUAL_RISES : USUAL_FALLS) * (level - voice.usual);
  if (other.isLoud && (voice.usual === 0 || level < voice.usual * ECHO_BELOW_USUAL))
    next.echo += ECHO_FOLLOWS * (level - voice.echo);
  if (isLoud) {
    next.loudAt = atMs;
    next.risingSince = voice.risingSince ?? atMs;
    if (voice.since === undefined && atMs - next.risingSince >= SHORTEST_MS) next.since = next.risingSince;
    return next;
  }
  if (atMs - voice.loudAt >= HANGOVER_MS) {
    delete next.since;
    delete next.risingSince;
  }
  return next;
}
