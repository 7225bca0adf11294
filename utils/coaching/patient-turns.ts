import { AGAINST_OTHER, listen, SILENT, type Voice } from '../conversation/voice';

/**
 * How the simulated patient takes turns: by nothing but the loudness of what reaches their end, late or broken as the line makes
 * it. So they start late on a late line, talk into a pause that is none, and stop when they are talked over, as people do.
 */
export interface PatientTurns {
  voice: Voice;
  /** when their line began, while it is being said */
  speakingSince?: number;
  /** when they last stopped, of themselves or not: what they hear shortly after may be themselves */
  spokeAt: number;
  /** since when they have something to say */
  dueSince?: number;
  /** they wait for the learner to say something first, and until when, ms */
  waitsUntil: number;
  /** how often they gave way with this line */
  gaveWay: number;
  manner: PatientManner;
}

export interface PatientManner {
  /** so long a silence is their turn, ms */
  pauseMs: number;
  /** after so long they speak though they heard nothing, ms */
  patienceMs: number;
}

/** They think for a moment: a pause of 0.1 s is usual between people who talk (facts on clinical content, 2.1), but this one is unsure. */
export const UNHURRIED: PatientManner = { pauseMs: 700, patienceMs: 6000 };
/** Who counts in turn answers at once, and carries on by themselves when the other seems to have stopped. */
export const COUNTING: PatientManner = { pauseMs: 300, patienceMs: 1400 };

/** Most overlaps are over within half a second, one of the two dropping out (Shaw 2020, table 5). */
const GIVES_WAY_AFTER_MS = 500;
/** Who was cut short twice says it to the end: else a loud room would silence them for good. */
const GIVES_WAY_TIMES = 2;
/** Their own voice comes back to them by the learner's loudspeaker and microphone within this time, even on a late line. */
const COMES_BACK_WITHIN_MS = 2500;
/** What the learner said just before they pressed its button counts as said. */
const SAID_BEFORE_MS = 2500;

export function quiet(manner: PatientManner): PatientTurns {
  return { voice: SILENT, spokeAt: -Infinity, waitsUntil: -Infinity, gaveWay: 0, manner };
}

/** @param afterTalk it answers what the learner says aloud, and comes after that */
export function wantToSay(turns: PatientTurns, atMs: number, afterTalk: boolean): PatientTurns {
  const { speakingSince: _cut, ...rest } = turns;
  const isSaid = atMs - turns.voice.loudAt < SAID_BEFORE_MS && turns.voice.loudAt > turns.spokeAt;
  return {
    ...rest,
    spokeAt: turns.speakingSince === undefined ? turns.spokeAt : atMs,
    dueSince: atMs,
    waitsUntil: afterTalk && !isSaid ? atMs + turns.manner.patienceMs : -Infinity,
    gaveWay: 0,
  };
}

/** They could not be heard now, and know it: what they have to say is not due yet. */
export function waitToSay(turns: PatientTurns, atMs: number): PatientTurns {
  return turns.dueSince === undefined ? turns : { ...turns, dueSince: atMs };
}

/** They have said all of it. */
export function haveSaid(turns: PatientTurns, atMs: number): PatientTurns {
  const { speakingSince: _over, dueSince: _said, ...rest } = turns;
  return { ...rest, spokeAt: atMs };
}

/**
 * One look at what reaches them, ten times a second or more.
 * @param level 0 to 1
 * @returns `begin`: their line begins now; `give way`: they fall silent, and begin anew later
 */
export function hear(
  before: PatientTurns,
  level: number,
  atMs: number,
): { turns: PatientTurns; does?: 'begin' | 'give way' } {
  const isOwnComingBack = before.speakingSince !== undefined || atMs - before.spokeAt < COMES_BACK_WITHIN_MS;
  const voice = listen(before.voice, level, { isLoud: isOwnComingBack, share: AGAINST_OTHER.theirs }, atMs);
  const turns: PatientTurns = { ...before, voice };
  if (turns.speakingSince !== undefined) {
    if (!isTalkedOver(turns, turns.speakingSince)) return { turns };
    const { speakingSince: _cut, ...rest } = turns;
    return {
      turns: { ...rest, spokeAt: atMs, dueSince: atMs, waitsUntil: -Infinity, gaveWay: turns.gaveWay + 1 },
      does: 'give way',
    };
  }
  if (voice.since !== undefined) return { turns: { ...turns, waitsUntil: -Infinity } };
  if (turns.dueSince === undefined || atMs < turns.waitsUntil) return { turns };
  const silentSince = Math.max(turns.dueSince, voice.loudAt);
  if (atMs - silentSince < turns.manner.pauseMs) return { turns };
  return { turns: { ...turns, speakingSince: atMs }, does: 'begin' };
}

function isTalkedOver({ voice, gaveWay }: PatientTurns, speakingSince: number): boolean {
  if (voice.since === undefined || gaveWay >= GIVES_WAY_TIMES) return false;
  return voice.loudAt - Math.max(voice.since, speakingSince) >= GIVES_WAY_AFTER_MS;
}
