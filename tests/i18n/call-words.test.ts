import { expect, it } from 'vitest';
import type { Gap } from '../../utils/call-quality/gaps';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { lostWords, noPromptWords, qualityWords, traceWords } from '../../utils/i18n/call-words';
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
    'it came to nothing, and that is over',
    { findings: [aFinding('sound-lost', { side: 'the path', why: 'nothing comes', goneAt: 1_059_000 })] },
    ['Sound good', 'Picture good', 'Link good'],
  ],
  [
    'nothing is known',
    { sound: 'unknown', picture: 'unknown', link: 'unknown' },
    ['Sound, picture and link not known'],
  ],
  ['two are not known', { sound: 'unknown', link: 'unknown' }, ['Picture good', 'Sound and link not known']],
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

it.each([
  [0, 0, ''],
  [1, 0, 'You did not hear them once.'],
  [0, 3, 'They did not hear you 3\u00a0times.'],
  [20, 1, 'You did not hear them 20\u00a0times. They did not hear you once.'],
])('%i gaps here and %i there', (hear, heard, words) => {
  expect(lostWords({ hear, heard })).toBe(words);
});

const gap = (from: number, way: Gap['way'] = 'hear'): Gap => ({ id: 'g1', way, from, lengthMs: 2000, isOver: true });
const LIMITS = 'Noticeable from 0.2\u00a0s, disruptive from 0.5\u00a0s.';
const FIVE_MINUTES = Array<number>(300).fill(120);

it.each<[string, Partial<Snapshot>, string]>([
  ['nothing known', { trace: [null, null] }, 'Delay since the call began: not known.'],
  ['always the same', { trace: [120, 130] }, `Delay since the call began: 0.1\u00a0s. ${LIMITS}`],
  ['five minutes', { trace: FIVE_MINUTES }, `Delay of the last five minutes: 0.1\u00a0s. ${LIMITS}`],
  [
    'up and down, and sound lost',
    { trace: [120, null, 740], gaps: [gap(1_010_000), gap(1_020_000, 'heard'), gap(1_030_000, 'heard')] },
    `Delay since the call began: 0.1\u00a0s to 0.7\u00a0s. You did not hear them once. They did not hear you 2\u00a0times. ${LIMITS}`,
  ],
  ['sound lost long ago', { trace: [120], gaps: [gap(700_000)] }, `Delay since the call began: 0.1\u00a0s. ${LIMITS}`],
])('the line in words, %s', (_what, but, words) => {
  expect(traceWords(aSnapshot(but))).toBe(words);
});
