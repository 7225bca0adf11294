import { describe, expect, it } from 'vitest';
import { adaptFirefox } from '../../../utils/call-quality/adapters/firefox';
import { ALIKE, AUDIO, report, row, ROWS } from './browser-rows';

const ASSUMED = { isMeasured: false, ms: 30 };

describe('adaptFirefox', () => {
  it('reads a whole Report without a transport, by the pair that calls itself selected', () => {
    const notSelected = { ...ROWS.pair!, id: 'P0', selected: false, currentRoundTripTime: 0.5 };
    expect(adaptFirefox(report(notSelected, ...Object.values(ROWS)), 5000)).toEqual({
      ...ALIKE,
      // RTCP's takes the place of the pair's, which Firefox leaves as it was when the call began.
      path: { id: 'P1', isRelayed: false, protocol: 'udp', answers: 7 },
      audioIn: [{ ...AUDIO, playout: ASSUMED }],
    });
  });

  it('believes the transport where there is one', () => {
    const transport = row('transport', 'T1', { selectedCandidatePairId: 'P2' });
    const other = { ...ROWS.pair!, id: 'P2', selected: false };
    expect(adaptFirefox(report(transport, ROWS.pair!, other), 5000).path?.id).toBe('P2');
  });

  it('falls back to `selected` where the transport names a pair that is not told', () => {
    const transport = row('transport', 'T1', { selectedCandidatePairId: 'P9' });
    expect(adaptFirefox(report(transport, ROWS.pair!), 5000).path?.id).toBe('P1');
  });

  it('has no path while no pair is selected', () => {
    expect(adaptFirefox(report({ ...ROWS.pair!, selected: false }), 5000)).not.toHaveProperty('path');
  });

  it('believes the pair’s round trip while RTCP has none', () => {
    expect(adaptFirefox(report(ROWS.pair!), 5000).path?.roundTrip).toEqual({ id: 'P1', ms: 80, measurements: 7 });
  });

  it('has RTCP’s round trip alone where the pair has none', () => {
    const old = row('candidate-pair', 'P1', { selected: true, localCandidateId: 'L1', remoteCandidateId: 'R1' });
    const sample = adaptFirefox(report(old, ROWS.local!, ROWS.remote!, ROWS.rtcp!), 5000);
    expect(sample.path).toEqual({ id: 'P1', isRelayed: false, protocol: 'udp' });
    expect(sample.rtcpRoundTrips).toEqual([{ id: 'RI', ms: 90, measurements: 2 }]);
  });

  it('assumes playout even where the page claims to count it', () => {
    const playout = row('media-playout', 'AP', { totalPlayoutDelay: 1, totalSamplesCount: 48_000 });
    expect(adaptFirefox(report(ROWS.audio!, playout), 5000).audioIn[0]?.playout).toEqual(ASSUMED);
  });
});
