import { expect, it } from 'vitest';
import { LATENCY_DOUBTS } from '../../utils/call-quality/latency';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { bandNotTold, notKnown } from '../../utils/i18n/unknown-latency';
import { DOUBT_WORDS } from '../../utils/i18n/words';
import { aLatency, aSnapshot } from '../call-quality/a-snapshot';

it.each(LATENCY_DOUBTS)('says the doubt that there is: %s', (doubt) => {
  expect(notKnown({ band: 'unknown', doubt }, aSnapshot())).toBe(`not known: ${DOUBT_WORDS[doubt]}`);
  expect(bandNotTold({ ...aLatency(300), band: 'unknown', doubt })).toContain(DOUBT_WORDS[doubt]);
});

it.each<[string, Partial<Snapshot>, string]>([
  ['in its first seconds', {}, 'not known yet'],
  ['of media outside RTP', { media: 'outside rtp' }, 'not known: the browser does not report this platform’s sound'],
  ['without reports', { silentForMs: 5000 }, 'not known: the call’s page has stopped reporting'],
])('%s', (_when, but, words) => {
  expect(notKnown({ band: 'unknown' }, aSnapshot(but))).toBe(words);
});

it('adds nothing to what is known', () => {
  expect(bandNotTold(aLatency(300))).toBe('');
});
