import { describe, expect, it } from 'vitest';
import { helpDeskReport } from '../../utils/i18n/help-desk-report';
import { aFinding, aSnapshot } from '../call-quality/a-snapshot';

const FACTS = { version: '0.1.0', browserName: 'Firefox 153', system: 'Windows', platform: 'Doxy.me', now: 1_060_000 };
const CALL = aSnapshot({
  callId: 'e1f0c0de-call',
  gaps: [{ id: 'g20', way: 'hear', from: 1_020_000, lengthMs: 2140, isOver: true }],
  gapsMade: { hear: 20, heard: 0 },
  findings: [aFinding('sound-lost', { id: 'sound-lost-1010000', clearedAt: 1_030_000, goneAt: 1_025_000 })],
});

describe('the help desk’s report', () => {
  const report = helpDeskReport(CALL, FACTS);
  it.each([
    'Webside 0.1.0 · Firefox 153 · Windows · Doxy.me',
    'Their sound is not reaching you, for 15\u00a0s.',
    'Sound that was lost: 20 times from them, 0 times to them.',
    'from them, 2140 ms',
  ])('tells “%s”', (words) => {
    expect(report).toContain(words);
  });

  it('tells nothing that names a call, a practice or a person', () => {
    expect(report).not.toContain(CALL.callId);
    expect(report).not.toContain('g20');
    expect(helpDeskReport(CALL, { ...FACTS, platform: undefined })).toContain(
      'a site that is not on the list of platforms',
    );
  });
});
