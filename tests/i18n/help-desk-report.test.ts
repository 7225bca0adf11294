import { describe, expect, it } from 'vitest';
import type { Latency } from '../../utils/call-quality/latency';
import { helpDeskReport } from '../../utils/i18n/help-desk-report';
import { aFinding, aSnapshot } from '../call-quality/a-snapshot';

const FACTS = { version: '0.1.0', browserName: 'Firefox 153', system: 'Windows', platform: 'Doxy.me', now: 1_060_000 };
const LATENCY: Latency = {
  band: 'noticeable',
  valueMs: 260,
  lowMs: 200,
  highMs: 320,
  parts: { networkMs: 120, jitterBufferMs: 80, playoutMs: 15, allowanceMs: 45 },
  basis: 'half',
};
const CALL = aSnapshot({
  callId: 'e1f0c0de-call',
  gaps: [{ id: 'g20', way: 'hear', from: 1_020_000, lengthMs: 2140, isOver: true }],
  gapsMade: { hear: 20, heard: 1 },
  latency: { hear: LATENCY, heard: { band: 'unknown' }, band: 'noticeable' },
  roundTripMs: 42,
  isRelayed: true,
  protocol: 'tcp',
  figures: {
    madeUpPercent: 6.3,
    lostPackets: 3,
    framesPerSecond: 12,
    lines: 360,
    lostByThemPercent: 12,
    uploadLimit: 'bandwidth',
  },
  briefs: [{ kind: 'picture-frozen', at: 1_005_000, lastedMs: 1400 }],
  findings: [aFinding('sound-lost', { id: 'sound-lost-1010000', clearedAt: 1_030_000, goneAt: 1_025_000 })],
});

describe('the help desk’s report', () => {
  const report = helpDeskReport(CALL, FACTS);
  it.each([
    'Webside 0.1.0 · Firefox 153 · Windows · Doxy.me',
    'times in GMT',
    '1:00 long',
    'You hear them: 260 ms (200 ms to 320 ms) = network 120 ms (half) + jitter buffer 80 ms',
    'Their sound good: 6.3 % of it made up by the browser, 3 packets lost.',
    'Their picture good: 12 frames a second, 360 lines.',
    'Link good: by way of a relay, TCP, 42 ms there and back.',
    'Your sound: 12 % of it lost by their last report.',
    'Your picture: held back by the line’s bandwidth.',
    'Their sound is not reaching you, for 15 s. First sign ',
    ':00, cleared ',
    ':45 Their picture has stopped, 1 s',
    'You did not hear them 20 times. They did not hear you once. The latest:',
    ':00 you did not hear them for 2.1 s',
  ])('tells “%s”', (words) => {
    expect(report).toContain(words);
  });

  it('tells why a way is not known, and nothing of what goes unseen', () => {
    const down = { band: 'unknown', doubt: 'link is down' } as const;
    const broken = helpDeskReport({ ...CALL, latency: { hear: down, heard: down, band: 'unknown' } }, FACTS);
    expect(broken).toContain('You hear them: not known: the link is down');
    const unknown = { band: 'unknown' } as const;
    const latency = { hear: unknown, heard: unknown, band: 'unknown' } as const;
    const data = helpDeskReport({ ...CALL, media: 'outside rtp', latency, figures: { microphone: 'none' } }, FACTS);
    expect(data).toContain('They hear you: not known: the browser does not report this platform’s sound');
    expect(data).not.toContain('not sent');
  });

  it('tells nothing that names a call, a practice or a person', () => {
    expect(report).not.toContain(CALL.callId);
    expect(report).not.toContain('g20');
    expect(helpDeskReport(CALL, { ...FACTS, platform: undefined })).toContain(
      'a site that is not on the list of platforms',
    );
  });
});
