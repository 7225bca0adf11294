import { expect, it } from 'vitest';
import type { Gap } from '../../utils/call-quality/gaps';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { gapWords, noPromptWords, qualityWords } from '../../utils/i18n/call-words';
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
    { findings: [aFinding('upload-limited')] },
    'Your picture is held back. Close other programs, or move to a cable.',
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

const gaps = (hear: number, heard: number): Gap[] =>
  [...Array<Gap['way']>(hear).fill('hear'), ...Array<Gap['way']>(heard).fill('heard')].map((way, index) => ({
    id: `${index}`,
    way,
    from: 1_010_000,
    lengthMs: 2000,
    isOver: true,
  }));

it.each([
  [0, 0, ''],
  [1, 0, 'You did not hear them: once. Marked below the line above.'],
  [0, 3, 'They did not hear you: 3\u00a0times. Marked below the line above.'],
  [2, 1, 'You did not hear them: 2\u00a0times. They did not hear you: once. Marked below the line above.'],
])('%i gaps here and %i there', (hear, heard, words) => {
  expect(gapWords(aSnapshot({ gaps: gaps(hear, heard) }))).toBe(words);
});
