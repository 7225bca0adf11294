import { type Finding, isOpen } from '../call-quality/finding';
import type { GapWay } from '../call-quality/gaps';
import { MAX_TRACE, type Snapshot } from '../call-quality/snapshot';
import { headline, worstFinding } from './headline';
import { capital, inSeconds, QUALITY_WORDS, times } from './words';

/** What a hint means for the clinician, if it is one. The band of a noticeable latency says it already. */
function hintOn({ kind, why }: Finding): string | undefined {
  if (kind === 'picture-coarse') return 'Their picture is blurry. To look closely: more light, nearer, held still.';
  if (kind !== 'upload-limited') return undefined;
  return why === 'slow computer'
    ? 'Your picture is held back: this computer is busy. Close other programs.'
    : 'Your picture is held back: too little room on your line. Move to a cable, or nearer to the router.';
}

/** What stands in the prompt's place while there is no prompt. */
export function noPromptWords(snapshot: Snapshot | undefined, now: number): string {
  if (!snapshot) return 'What to say about the line will stand here.';
  if (snapshot.endedAt !== undefined) return 'The call is over.';
  const hint = snapshot.findings.filter(isOpen).map(hintOn).find(Boolean);
  if (hint) return hint;
  // A warning may stand whose prompt was put off; and of what is not known nothing can be said.
  const isGood = headline(snapshot, now).mark === 'good';
  return isGood ? 'Nothing to say about the line.' : 'No prompt now.';
}

/** Sound, picture and link in a word each; what is not known, together: there is not always room for two. */
export function qualityWords(snapshot: Snapshot): string[] {
  const { sound, picture, link } = snapshot;
  // The browser holds a link for good over which nothing comes any more.
  const worst = worstFinding(snapshot);
  const isEmpty = link === 'good' && worst?.why === 'nothing comes' && worst.goneAt === undefined;
  const bands = { sound, picture, link: isEmpty ? 'unknown' : link };
  const names = Object.keys(bands) as (keyof typeof bands)[];
  const told = names.filter((name) => bands[name] !== 'unknown').map((name) => `${name} ${QUALITY_WORDS[bands[name]]}`);
  const unknown = names.filter((name) => bands[name] === 'unknown');
  const all = unknown.join(', ').replace(/, (\w+)$/, ' and $1');
  return [...told, ...(all ? [`${all} ${QUALITY_WORDS.unknown}`] : [])].map(capital);
}

/** How often sound was lost, and who did not hear it; empty where it never was. */
export function lostWords({ hear, heard }: Record<GapWay, number>): string {
  const told = [
    hear > 0 && `You did not hear them ${times(hear)}.`,
    heard > 0 && `They did not hear you ${times(heard)}.`,
  ];
  return told.filter(Boolean).join(' ');
}

/** What the line of the last five minutes shows, in words. */
export function traceWords({ trace, gaps, at }: Snapshot): string {
  const known = trace.filter((value) => value !== null);
  const when = trace.length < MAX_TRACE ? 'since the call began' : 'of the last five minutes';
  if (known.length === 0) return `Delay ${when}: not known.`;
  const range = [...new Set([Math.min(...known), Math.max(...known)].map(inSeconds))].join(' to ');
  const seen = gaps.filter(({ from, lengthMs }) => from + lengthMs > at - MAX_TRACE * 1000);
  const on = (wanted: GapWay): number => seen.filter(({ way }) => way === wanted).length;
  const lost = lostWords({ hear: on('hear'), heard: on('heard') });
  return `Delay ${when}: ${range}.${lost && ` ${lost}`} Noticeable from 0.2\u00a0s, disruptive from 0.5\u00a0s.`;
}
