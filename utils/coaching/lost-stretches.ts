import type { GapWay } from '../call-quality/gaps';
import { toRechecks } from '../consultation/rechecks';
import { inSeconds, times } from '../i18n/words';
import { READER_WORDS, type Reader } from './reader-words';
import type { CallLog } from './review';

/** Sound that was lost at one time: a gap, or several that came close together. Times in ms since the call began. */
export interface LostStretch {
  way: GapWay;
  fromMs: number;
  toMs: number;
  /** of all its gaps */
  lostMs: number;
  gaps: CallLog['gaps'];
}

/** Gaps are put together as the panel does, where one re-check stands for all of them. */
export function lostStretches({ callId, gaps }: CallLog): LostStretch[] {
  const kept = gaps.map(({ fromMs, ...gap }) => ({ ...gap, from: fromMs }));
  const rechecks = toRechecks([{ callId, gaps: kept }], {});
  const stretches = rechecks.map(({ way, from, to, lostMs }) => ({ way, fromMs: from, toMs: to, lostMs }));
  return stretches.map((stretch, index) => {
    // Where the next of its way begins this one has ended, even if their times overlap.
    const next = stretches.slice(index + 1).find(({ way }) => way === stretch.way);
    const isOwn = ({ way, fromMs }: CallLog['gaps'][number]): boolean =>
      way === stretch.way && fromMs >= stretch.fromMs && fromMs < (next?.fromMs ?? Infinity);
    return { ...stretch, gaps: gaps.filter(isOwn) };
  });
}

/** "You did not hear them 27 times, 9.3 s in all" */
export function lostWords({ way, gaps, lostMs }: LostStretch, reader: Reader): string {
  const who = READER_WORDS[reader].notHeard[way];
  return gaps.length === 1
    ? `${who} for ${inSeconds(lostMs)}`
    : `${who} ${times(gaps.length)}, ${inSeconds(lostMs)} in all`;
}
