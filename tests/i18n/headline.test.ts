import { describe, expect, it } from 'vitest';
import { FINDING_KINDS, weightOf } from '../../utils/call-quality/finding';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { RULES } from '../../utils/call-quality/rules';
import { explain, headline, sideAndReason, worstFinding } from '../../utils/i18n/headline';
import { FINDING_WORDS, findingWords } from '../../utils/i18n/words';
import { aFinding, aLatency, aSnapshot } from '../call-quality/a-snapshot';

const UNKNOWN = { band: 'unknown' } as const;
const latency = (hear: number, heard = hear): Partial<Snapshot> => ({
  latency: { hear: aLatency(hear), heard: aLatency(heard), band: 'unknown' },
});
const unknownLatency: Partial<Snapshot> = { latency: { hear: UNKNOWN, heard: UNKNOWN, band: 'unknown' } };

describe('headline', () => {
  it.each<[string, Partial<Snapshot>, object]>([
    ['little delay', latency(120), { mark: 'good', words: 'Little delay', value: 'about 0.1\u00a0s' }],
    ['hardly any', latency(40), { mark: 'good', words: 'Little delay', value: 'under 0.1\u00a0s' }],
    ['the worse way counts', latency(120, 260), { mark: 'fair', words: 'Noticeable delay', value: 'about 0.3\u00a0s' }],
    ['a disruptive one', latency(720), { mark: 'poor', words: 'Disruptive delay', value: 'about 0.7\u00a0s' }],
    [
      'what is on outranks what is over',
      { ...latency(720), findings: [aFinding('sound-breaking-up', { goneAt: 1_049_000 }), aFinding('latency-high')] },
      { mark: 'poor', words: 'Disruptive delay', value: 'about 0.7\u00a0s' },
    ],
    [
      'in doubt, with its reason, and no number',
      {
        latency: { hear: UNKNOWN, heard: { ...aLatency(300), band: 'unknown', doubt: 'too unsure' }, band: 'unknown' },
      },
      { mark: 'unknown', words: 'Delay not known: the line is too unsteady' },
    ],
    ['unknown is never good', unknownLatency, { mark: 'unknown', words: 'Delay not known' }],
    [
      'measured to a server: the rest is not known, so it is not good',
      { ...latency(120), measuredTo: 'server' },
      { mark: 'unknown', words: 'Little delay to the server', value: 'about 0.1\u00a0s' },
    ],
    [
      'to a server, and disruptive as far as that',
      { ...latency(720), measuredTo: 'server' },
      { mark: 'poor', words: 'Disruptive delay to the server', value: 'about 0.7\u00a0s' },
    ],
    [
      'a server, delay unknown',
      { ...unknownLatency, measuredTo: 'server' },
      { mark: 'unknown', words: 'Delay not known' },
    ],
    [
      'outside RTP',
      { ...unknownLatency, media: 'outside rtp', findings: [aFinding('no-data')] },
      { mark: 'unknown', words: 'This call can’t be measured' },
    ],
    [
      'silent for 5 s',
      { silentForMs: 5000 },
      { mark: 'unknown', words: 'No data from this call for', value: '5\u00a0s' },
    ],
    ['silent for 4.9 s', { silentForMs: 4900 }, { mark: 'good', words: 'Little delay', value: 'about 0.1\u00a0s' }],
    ['over', { endedAt: 1_060_000 }, { mark: 'unknown', words: 'The call is over' }],
    [
      'over, whatever was wrong',
      { endedAt: 1_060_000, silentForMs: 9000, findings: [aFinding('sound-lost')] },
      { mark: 'unknown', words: 'The call is over' },
    ],
    [
      'a Finding outranks a good latency',
      { findings: [aFinding('picture-frozen')] },
      { mark: 'poor', words: 'Their picture has stopped' },
    ],
    [
      'a Finding outranks a disruptive latency',
      { ...latency(900), findings: [aFinding('latency-high'), aFinding('sound-lost')] },
      { mark: 'poor', words: 'Their sound is not reaching you' },
    ],
    [
      'high latency outranks a frozen picture',
      { ...latency(900), findings: [aFinding('picture-frozen'), aFinding('latency-high')] },
      { mark: 'poor', words: 'Disruptive delay', value: 'about 0.9\u00a0s' },
    ],
    [
      'missing data is not known, not poor',
      { findings: [aFinding('no-data')] },
      { mark: 'unknown', words: 'No data from this call' },
    ],
    [
      'what is over and waits to be cleared is told as over',
      { findings: [aFinding('sound-lost', { goneAt: 1_059_000 })] },
      { mark: 'fair', words: 'Their sound is back' },
    ],
    [
      'and is as bad as the delay is meanwhile',
      { ...latency(720), findings: [aFinding('sound-lost', { goneAt: 1_059_000 }), aFinding('latency-high')] },
      { mark: 'poor', words: 'Their sound is back' },
    ],
    [
      'what went with it, and was not told then, is no news when that is cleared',
      {
        findings: [
          aFinding('sound-lost', { goneAt: 1_056_000, clearedAt: 1_059_000 }),
          aFinding('picture-frozen', { goneAt: 1_056_000 }),
        ],
      },
      { mark: 'good', words: 'Little delay', value: 'about 0.1\u00a0s' },
    ],
    [
      'a cleared Finding is over',
      { findings: [aFinding('sound-lost', { clearedAt: 5 })] },
      { mark: 'good', words: 'Little delay', value: 'about 0.1\u00a0s' },
    ],
  ])('%s', (_what, but, expected) => {
    const snapshot = aSnapshot(but);
    expect(headline(snapshot, snapshot.at)).toEqual(expected);
  });

  it('says itself that it has heard nothing, by the view’s own clock', () => {
    const snapshot = aSnapshot({ silentForMs: 1000 });
    expect(headline(snapshot, snapshot.at + 3999).mark).toBe('good');
    expect(headline(snapshot, snapshot.at + 4000)).toEqual({
      mark: 'unknown',
      words: 'No data from this call for',
      value: '5\u00a0s',
    });
    expect(headline(snapshot, snapshot.at + 89_000)).toMatchObject({ value: '90\u00a0s' });
  });
});

describe('worstFinding', () => {
  it('is the first open one by weight, in whatever order they came', () => {
    const all = FINDING_KINDS.map((kind) => aFinding(kind));
    expect(worstFinding(aSnapshot({ findings: [...all].reverse() }))?.kind).toBe('link-lost');
    const rest = all.filter(({ kind }) => !kind.startsWith('link-'));
    expect(worstFinding(aSnapshot({ findings: rest }))?.kind).toBe('sound-lost');
    expect(worstFinding(aSnapshot({ findings: [aFinding('latency-noticeable')] }))).toBeUndefined();
    expect(worstFinding(aSnapshot())).toBeUndefined();
  });
});

describe('explain', () => {
  it.each([
    ['yours', 'Your end.'],
    ['theirs', 'Their end.'],
    ['the path', 'The line between you.'],
    ['this computer', 'This computer.'],
    ['unknown', 'Whose side is not known.'],
  ] as const)('side %s', (side, words) => {
    expect(explain(aFinding('sound-lost', { side }), aSnapshot())).toBe(words);
  });

  it('latency with its two ways, where both are known', () => {
    const finding = aFinding('latency-high', { side: 'the path' });
    expect(explain(finding, aSnapshot(latency(740, 620)))).toBe(
      'The line between you. You hear them about 0.7\u00a0s late, they hear you about 0.6\u00a0s late.',
    );
    expect(explain(finding, aSnapshot(unknownLatency))).toBe('The line between you.');
  });
});

it('says whose side, and why, as two sentences', () => {
  expect(sideAndReason(aFinding('sound-lost', { side: 'theirs', why: 'picture still comes' }))).toBe(
    'Their end. Their picture still comes.',
  );
  expect(sideAndReason(aFinding('sound-lost', { side: 'theirs', goneAt: 5 }))).toBe('Their end. It seems to be over.');
});

it('has different words for every kind of Finding, and for every warning that is held words of its being over', () => {
  expect(new Set(Object.values(FINDING_WORDS)).size).toBe(FINDING_KINDS.length);
  const held = FINDING_KINDS.filter((kind) => weightOf(kind) === 'warning' && RULES[kind].clearMs > 0);
  for (const kind of held) expect(findingWords({ kind, goneAt: 5 })).not.toBe(findingWords({ kind }));
});

describe('in a sensitive moment', () => {
  it.each<[string, Partial<Snapshot>, object]>([
    ['a disruptive delay is no alarm', latency(720), { mark: 'unknown', words: 'Sensitive moment' }],
    ['nor is a noticeable one', latency(260), { mark: 'unknown', words: 'Sensitive moment' }],
    [
      'nor what is not lost sound',
      { findings: [aFinding('sound-breaking-up')] },
      { mark: 'unknown', words: 'Sensitive moment' },
    ],
    ['little delay stays as it is', latency(120), { mark: 'good', words: 'Little delay', value: 'about 0.1\u00a0s' }],
    [
      'lost sound is told',
      { findings: [aFinding('sound-lost')] },
      { mark: 'poor', words: FINDING_WORDS['sound-lost'] },
    ],
    [
      'and so is a lost link',
      { findings: [aFinding('link-lost')] },
      { mark: 'poor', words: FINDING_WORDS['link-lost'] },
    ],
    ['and that nothing is known', unknownLatency, { mark: 'unknown', words: 'Delay not known' }],
  ])('%s', (_what, but, expected) => {
    const snapshot = aSnapshot(but);
    expect(headline(snapshot, snapshot.at, 'sensitive')).toEqual(expected);
  });
});

describe('while they do not talk by video', () => {
  const quiet = { mark: 'unknown', words: 'Not talking by video' };
  it.each<[string, Partial<Snapshot>, object]>([
    ['a microphone that is off here is no alarm', { findings: [aFinding('my-sound-off')] }, quiet],
    ['nor is lost sound, which nobody listens to', { findings: [aFinding('sound-lost')] }, quiet],
    ['nor a disruptive delay', latency(720), quiet],
    ['little delay stays as it is', latency(120), { mark: 'good', words: 'Little delay', value: 'about 0.1\u00a0s' }],
  ])('%s', (_what, but, expected) => {
    const snapshot = aSnapshot(but);
    expect(headline(snapshot, snapshot.at, 'not by video')).toEqual(expected);
  });
});
