import { expect, it } from 'vitest';
import type { Gap } from '../../utils/call-quality/gaps';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { gapWords, noPromptWords, qualityWords, traceWords } from '../../utils/i18n/call-words';
import { aFinding, aLatency, aSnapshot } from '../call-quality/a-snapshot';

const latency = aLatency(720);

it.each<[string, Partial<Snapshot> | undefined, string]>([
  ['before a call', undefined, 'What to say about the line will stand here.'],
  ['all is well', {}, 'Nothing to say about the line.'],
  ['media cannot be measured', { media: 'outside rtp' }, 'No prompt now.'],
  ['the delay is disruptive', { latency: { hear: latency, heard: latency, band: 'disruptive' } }, 'No prompt now.'],
  ['a warning was put off', { findings: [aFinding('sound-lost')] }, 'No prompt now.'],
  ['it is measured to a server', { measuredTo: 'server' }, 'No prompt now.'],
  ['nothing has been heard of it', { silentForMs: 9000 }, 'No prompt now.'],
  [
    'there is a hint',
    { findings: [aFinding('upload-limited', { why: 'little bandwidth' })] },
    'Your picture is held back: too little room on your line. Move to a cable, or nearer to the router.',
  ],
  [
    'there is a hint about this computer',
    { findings: [aFinding('upload-limited', { why: 'slow computer' })] },
    'Your picture is held back: this computer is busy. Close other programs.',
  ],
  ['the hint is over', { findings: [aFinding('upload-limited', { clearedAt: 5 })] }, 'Nothing to say about the line.'],
  ['the call is over', { endedAt: 1_060_000 }, 'The call is over.'],
])('without a prompt, when %s', (_when, but, words) => {
  const snapshot = but && aSnapshot(but);
  expect(noPromptWords(snapshot, 1_060_000)).toBe(words);
});

it.each<[string, Partial<Snapshot>, string[]]>([
  ['all is well', {}, ['Sound good', 'Picture good', 'Link good']],
  [
    'nothing comes, though the browser holds the link for good',
    { sound: 'poor', picture: 'poor', findings: [aFinding('sound-lost', { side: 'the path', why: 'nothing comes' })] },
    ['Sound poor', 'Picture poor', 'Link not known'],
  ],
  [
    'nothing is known',
    { sound: 'unknown', picture: 'unknown', link: 'unknown' },
    ['Sound, picture and link not known'],
  ],
  [
    'only sound is lost',
    { sound: 'poor', findings: [aFinding('sound-lost', { why: 'picture still comes' })] },
    ['Sound poor', 'Picture good', 'Link good'],
  ],
  [
    'the link is down',
    { link: 'poor', findings: [aFinding('sound-lost', { why: 'nothing comes' })] },
    ['Sound good', 'Picture good', 'Link poor'],
  ],
])('in a word each, when %s', (_when, but, words) => {
  expect(qualityWords(aSnapshot(but))).toEqual(words);
});

const MARKED = 'Those of the last five minutes are marked under the line above.';

it.each([
  [0, 0, ''],
  [1, 0, `Their sound did not reach you: once. ${MARKED}`],
  [0, 3, `Yours did not reach them: 3\u00a0times. ${MARKED}`],
  [20, 1, `Their sound did not reach you: 20\u00a0times. Yours did not reach them: once. ${MARKED}`],
])('%i gaps here and %i there', (hear, heard, words) => {
  expect(gapWords(aSnapshot({ gapsMade: { hear, heard } }))).toBe(words);
});

const gap = (from: number): Gap => ({ id: 'g1', way: 'hear', from, lengthMs: 2000, isOver: true });

it.each<[string, Partial<Snapshot>, string]>([
  ['nothing known', { trace: [null, null] }, 'Delay of the last five minutes: not known'],
  [
    'always the same',
    { trace: [120, 130] },
    'Delay of the last five minutes: 0.1\u00a0s. Dashed: noticeable, disruptive',
  ],
  [
    'up and down',
    { trace: [120, null, 740], gaps: [gap(1_010_000)] },
    'Delay of the last five minutes: 0.1\u00a0s to 0.7\u00a0s; sound lost once. Dashed: noticeable, disruptive',
  ],
  [
    'sound lost long ago',
    { trace: [120], gaps: [gap(700_000)] },
    'Delay of the last five minutes: 0.1\u00a0s. Dashed: noticeable, disruptive',
  ],
])('the line in words, %s', (_what, but, words) => {
  expect(traceWords(aSnapshot(but))).toBe(words);
});
