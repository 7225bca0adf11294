import type { LatencyBand, QualityBand, Side } from '../call-quality/bands';
import type { Finding, FindingKind, Reason } from '../call-quality/finding';
import type { LatencyDoubt } from '../call-quality/latency';
import type { WayBasis } from '../call-quality/ways';
import type { TalkKind } from '../consultation/talk-prompts';

/** Words that overlay, panel and badge share, so that the same thing is called the same everywhere. British English. */

export const LATENCY_WORDS: Record<LatencyBand, string> = {
  'little effect': 'Little delay',
  noticeable: 'Noticeable delay',
  disruptive: 'Disruptive delay',
  unknown: 'Delay not known',
};

/** Why a delay is not known. */
export const DOUBT_WORDS: Record<LatencyDoubt, string> = {
  'nothing comes': 'nothing comes',
  'nothing goes': 'nothing reaches them',
  'link is down': 'the link is down',
  'too unsure': 'the line is too unsteady',
};

export const QUALITY_WORDS: Record<QualityBand, string> = {
  good: 'good',
  fair: 'fair',
  poor: 'poor',
  unknown: 'not known',
};

export const FINDING_WORDS: Record<FindingKind, string> = {
  'link-lost': 'The link is lost',
  'link-reconnecting': 'The link has dropped',
  'sound-lost': 'Their sound is not reaching you',
  'sound-missing': 'No sound from them yet',
  'my-sound-off': 'Your microphone is off',
  'my-sound-silent': 'Your microphone gives no sound',
  'sound-breaking-up': 'Their sound is breaking up',
  'my-sound-breaking-up': 'Your sound is breaking up',
  'sound-faint': 'Their sound is faint',
  'no-data': 'No data from this call',
  'latency-unusable': 'Delay too long to talk',
  'talking-over': 'You are talking over each other',
  'latency-high': 'Disruptive delay',
  'link-unstable': 'The link keeps dropping',
  'picture-missing': 'No picture from them yet',
  'picture-frozen': 'Their picture has stopped',
  'upload-limited': 'Your picture is held back',
  'picture-coarse': 'Their picture is blurry',
  'latency-noticeable': 'Noticeable delay',
  'link-relayed': 'The link takes a detour',
};

/** Of those that are not cleared at once when their sign has gone: what is over is not told as if it went on. */
const OVER_WORDS: Partial<Record<FindingKind, string>> = {
  'link-lost': 'The link is back',
  'link-reconnecting': 'The link is back',
  'sound-lost': 'Their sound is back',
  'sound-breaking-up': 'Their sound was breaking up',
  'my-sound-breaking-up': 'Your sound was breaking up',
  'sound-faint': 'Their sound was faint',
  'no-data': 'Data comes again',
  'link-unstable': 'The link kept dropping',
  'latency-unusable': 'The delay was too long to talk',
  'talking-over': 'You talked over each other',
  'latency-high': 'The delay was disruptive',
  'picture-frozen': 'Their picture is back',
};

/** A finding as it is now: on, or over. */
export function findingWords({ kind, goneAt }: Pick<Finding, 'kind' | 'goneAt'>): string {
  return (goneAt !== undefined && OVER_WORDS[kind]) || FINDING_WORDS[kind];
}

/** How the two ways were told apart. */
export const BASIS_WORDS: Record<WayBasis, string> = {
  half: 'Each way is taken to be half of the round trip.',
  clocks: 'The ways are told apart by the times in their reports: both computers’ clocks seem to agree.',
  changes: 'Delay that was added is counted on the way on which it appeared.',
};

/** Why a Finding is believed, as the end of “because …”; short, since it stands whole beside the prompt. */
export const REASON_WORDS: Record<Reason, string> = {
  'link failed': 'the browser has given the link up',
  'link dropped': 'the browser tries to bring it back',
  'link dropped often': 'it has dropped three times in five minutes',
  'nothing comes': 'nothing comes at all',
  'picture still comes': 'their picture still comes',
  'sound stopped': 'no sound comes',
  'never came': 'none has come since the call began',
  'switched off here': 'it is switched off in the call’s page',
  'muted by the browser': 'the browser or the computer has muted it',
  'device gone': 'its device has been unplugged',
  'not even noise': 'it gives nothing, not even noise',
  'packets lost': 'parts of it are lost on the way',
  'packets late': 'parts of it come too late to be played',
  'lost again and again': 'parts of it were lost three times in 20\u00a0s',
  'they report loss': 'they report that parts of it are lost',
  'no answers': 'the browser’s checks to them stay unanswered',
  'quiet voice': 'what comes is complete, but quiet',
  'reports missing': 'the call’s page has stopped reporting',
  'outside rtp': 'the browser does not report this platform’s sound',
  'far away': 'most of it is spent on the way',
  'both at once': 'both talked at once twice in half a minute',
  'waiting in the buffer': 'it comes unevenly, and waits to be played evenly',
  'frames not decoded': 'it comes, but cannot be shown',
  'frames thrown away': 'it is too slow to show all of it',
  'frames stopped': 'their sound still comes',
  'few lines': 'it comes at a low resolution',
  'little bandwidth': 'the line has too little room for what is sent',
  'slow computer': 'it is too slow to send more',
  relayed: 'it goes by way of a relay',
  'over TCP': 'it goes over TCP, which waits for what is lost',
};

export const SIDE_WORDS: Record<Side, string> = {
  yours: 'Your end.',
  theirs: 'Their end.',
  'the path': 'The line between you.',
  'this computer': 'This computer.',
  unknown: 'Whose side is not known.',
};

/** The five kinds of talk, short enough to stand side by side. */
export const TALK_WORDS: Record<TalkKind, string> = {
  'setting up': 'Setting up',
  social: 'Social',
  clinical: 'Clinical',
  repair: 'Repair',
  operational: 'Operational',
};

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A number and its unit stay on one line. */
const NO_BREAK = '\u00a0';

export function withUnit(value: number | string, unit: string): string {
  return `${value}${NO_BREAK}${unit}`;
}

/** Milliseconds as people say them: "0.7 s". */
export function inSeconds(ms: number): string {
  return ms < 50 ? `under ${withUnit('0.1', 's')}` : withUnit((ms / 1000).toFixed(1), 's');
}

/** An estimate as people say it: "about 0.7 s". */
export function aboutSeconds(ms: number): string {
  return `${ms < 50 ? '' : 'about '}${inSeconds(ms)}`;
}

/** How often: "once", "2 times". */
export function times(count: number): string {
  return count === 1 ? 'once' : withUnit(count, 'times');
}

/** What a clinician presses after having done what a prompt says. */
export function doneWords({ isAloud }: { isAloud: boolean }): string {
  return isAloud ? 'Said it' : 'Done';
}

const HOUR_MS = 3_600_000;

/**
 * An instant as the clock on the wall shows it: "10:42". In the night in which clocks go back an hour comes twice: there with its zone,
 * "01:20 GMT".
 */
export function clock(at: number): string {
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const wall = new Intl.DateTimeFormat('en-GB', time);
  const shown = wall.format(at);
  if (wall.format(at - HOUR_MS) !== shown && wall.format(at + HOUR_MS) !== shown) return shown;
  return new Intl.DateTimeFormat('en-GB', { ...time, timeZoneName: 'short' }).format(at);
}

/** An instant to the second: "10:42:07". */
export function clockSeconds(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at);
}

/** The day of an instant: "24 Nov 2026". */
export function day(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
}

/** An instant where no other day or hour must be meant: "24 November 2026 at 10:42 GMT". */
export function instant(at: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);
}

/** A length of time as people tell it: "5 min", "1 h 20 min". */
export function minutes(ms: number): string {
  const all = Math.round(ms / 60_000);
  const hours = Math.floor(all / 60);
  const rest = withUnit(all % 60, 'min');
  return hours > 0 ? `${withUnit(hours, 'h')} ${rest}` : rest;
}

/** A length of time as a call's timer shows it: "6:10", "1:02:03". */
export function timer(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const padded = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(seconds % 60)}` : `${minutes}:${padded(seconds % 60)}`;
}
