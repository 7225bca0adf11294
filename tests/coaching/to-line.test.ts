import { describe, expect, it } from 'vitest';
import { FAULT_KINDS, type Fault } from '../../utils/coaching/scenario';
import { toLine } from '../../utils/coaching/to-line';

const fault = (kind: Fault['kind'], more: Partial<Fault> = {}): Fault => ({ kind, afterMs: 0, ...more });
const GOOD = { losses: {}, isEchoing: false, isTaken: false };

describe('the line', () => {
  it('is good without faults', () => {
    expect(toLine([])).toEqual(GOOD);
  });

  it.each([
    [0, undefined],
    [75, undefined],
    [150, 75],
    [1000, 925],
  ])('is %s ms slow with what is there already', (ms, holdBackMs) => {
    expect(toLine([fault('latency', { ms })])).toEqual({ ...GOOD, ...(holdBackMs && { holdBackMs }) });
  });

  it('loses packets of sound both ways', () => {
    const { losses } = toLine([fault('loss', { percent: 2 })]);
    expect(losses).toEqual({ 'sound to learner': { percent: 2 }, 'sound to patient': { percent: 2 } });
  });

  it('loses whole words where it breaks up', () => {
    const drops = { percent: 75, burstMs: expect.any(Number) };
    expect(toLine([fault('broken sound', { percent: 75 })]).losses).toEqual({
      'sound to learner': drops,
      'sound to patient': drops,
    });
  });

  it.each([
    ['outage', ['picture to learner', 'picture to patient', 'sound to learner', 'sound to patient']],
    ['camera off', ['picture to learner']],
    ['phone call', ['sound to learner']],
  ] as const)('loses all of what an %s takes', (kind, ways) => {
    const { losses, isTaken } = toLine([fault(kind)]);
    expect(Object.keys(losses).toSorted()).toEqual(ways);
    for (const drops of Object.values(losses)) expect(drops).toEqual({ percent: 100 });
    expect(isTaken).toBe(kind === 'phone call');
  });

  it('is as bad as the worse of two', () => {
    const { losses } = toLine([fault('loss', { percent: 8 }), fault('outage'), fault('broken sound')]);
    expect(losses['sound to learner']).toEqual({ percent: 100 });
  });

  it.each(FAULT_KINDS)('is another one with %s', (kind) => {
    expect(toLine([fault(kind, { ms: 600 })])).not.toEqual(GOOD);
  });
});
