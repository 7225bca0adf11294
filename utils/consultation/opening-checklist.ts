import type { Snapshot } from '../call-quality/snapshot';
import type { Check } from './checks';

/** The item of which the call can suggest something. Its hint is as long as a suggestion, so that nothing moves when one comes. */
export const MEASURED = {
  id: 'O2',
  text: 'I see and hear them clearly',
  hint: 'The call suggests nothing yet',
  source: 'S4, S1',
} as const;

/** The opening, in the order in which it goes best, in a minute. Nothing in it is a gate. */
export const OPENING: readonly Check[] = [
  { id: 'O1', text: 'Right person: two details checked', source: 'W24, W23' },
  MEASURED,
  { id: 'O3', text: 'They say they can hear me', source: 'S1, S4' },
  { id: 'O4', text: 'They say they can see me', source: 'S1, S4' },
  { id: 'O5', text: 'If the line fails: who rings whom', hint: 'Number confirmed, not kept here', source: 'S4, W29' },
  { id: 'O6', text: 'Who else is there, at each end', source: 'S4, W28, W29' },
  { id: 'O7', text: 'Private, no interruptions', source: 'S4, W24, W25' },
  { id: 'O8', text: '“Not recorded. I may look away to type.”', source: 'S4, W29' },
  { id: 'O9', text: 'Happy to go on by video', hint: 'Other ways offered', source: 'S1, W23, W29' },
  {
    id: 'O10',
    text: 'Anything that makes this easier',
    hint: 'Hearing, sight, language, a helper, device, data',
    source: 'S1, S3, W28',
  },
  { id: 'O11', text: 'Where they are, should help be needed', source: 'W26' },
  { id: 'O12', text: 'Camera centred, call window beneath it', source: 'S1' },
  { id: 'O13', text: 'A greeting, a moment of ordinary talk', source: 'S1 box 1' },
];

/** What the statistics suggest of an item. It is never a tick. */
export interface Suggestion {
  isLikely: boolean;
  why: string;
}

/** Only what this end can measure is suggested: whether they hear and see us, they must say themselves. */
export function suggest(id: string, snapshot: Snapshot | undefined): Suggestion | undefined {
  if (id !== MEASURED.id || !snapshot || snapshot.endedAt !== undefined) return undefined;
  const { sound, picture } = snapshot;
  if (sound === 'unknown' || picture === 'unknown') return undefined;
  if (sound === 'poor' || picture === 'poor') {
    const what = sound === 'poor' ? 'sound is poor' : 'picture is poor';
    return { isLikely: false, why: `The call suggests not yet: ${what}` };
  }
  return { isLikely: true, why: 'The call suggests yes: both are arriving' };
}
