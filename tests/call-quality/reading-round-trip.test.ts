import { describe, expect, it } from 'vitest';
import { readSample } from '../../utils/call-quality/reading';
import type { Path, Sample } from '../../utils/call-quality/sample';
import { aSample } from './a-sample';

describe('the round trip', () => {
  const path = (ms: number, measurements: number, id = 'P1'): Path => ({
    id,
    isRelayed: false,
    protocol: 'udp',
    roundTrip: { id, ms, measurements },
  });
  it.each<[string, Partial<Sample>, Partial<Sample>, number | undefined]>([
    ['measured anew by STUN', { path: path(80, 4) }, { path: path(90, 5) }, 90],
    ['repeated', { path: path(80, 4) }, { path: path(80, 4) }, undefined],
    ['of another path', { path: path(80, 4) }, { path: path(200, 4, 'P2') }, 200],
    [
      'measured by RTCP at the same time',
      { path: path(80, 4) },
      { path: path(90, 5), rtcpRoundTrips: [{ id: 'RI1', ms: 110, measurements: 1 }] },
      110,
    ],
    [
      'repeated by RTCP, anew by STUN',
      { path: path(80, 4), rtcpRoundTrips: [{ id: 'RI1', ms: 110, measurements: 1 }] },
      { path: path(90, 5), rtcpRoundTrips: [{ id: 'RI1', ms: 110, measurements: 1 }] },
      90,
    ],
    [
      'of a second stream',
      { path: path(80, 4), rtcpRoundTrips: [{ id: 'RI1', ms: 110, measurements: 1 }] },
      {
        path: path(80, 4),
        rtcpRoundTrips: [
          { id: 'RI1', ms: 110, measurements: 1 },
          { id: 'RI2', ms: 120, measurements: 1 },
        ],
      },
      120,
    ],
    [
      'measured by RTCP for sound and for a picture, whose reports come more often',
      {
        rtcpRoundTrips: [
          { id: 'sound', ms: 62, measurements: 9 },
          { id: 'picture', ms: 64, measurements: 49 },
        ],
      },
      {
        rtcpRoundTrips: [
          { id: 'sound', ms: 563, measurements: 10 },
          { id: 'picture', ms: 64, measurements: 50 },
        ],
      },
      64,
    ],
  ])('%s', (_what, before, after, ms) => {
    expect(readSample(aSample(10, before), aSample(11, after)).roundTripMs).toBe(ms);
  });

  it('without a path is not known', () => {
    const { path: _, ...rest } = aSample(11);
    expect(readSample(aSample(10), rest)).not.toHaveProperty('roundTripMs');
  });
});
