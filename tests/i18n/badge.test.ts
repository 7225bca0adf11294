import { describe, expect, it } from 'vitest';
import { toBadge } from '../../utils/i18n/badge';
import { aFinding, aLatency, aSnapshot } from '../call-quality/a-snapshot';

const withLatency = (ms: number) =>
  aSnapshot({ latency: { hear: aLatency(ms), heard: aLatency(ms), band: 'unknown' } });
const BADGES = {
  good: toBadge(withLatency(100)),
  fair: toBadge(withLatency(300)),
  poor: toBadge(withLatency(600)),
  unknown: toBadge(aSnapshot({ silentForMs: 9000 })),
};

describe('toBadge', () => {
  it('has a shape and a colour of its own for each mark', () => {
    const badges = Object.values(BADGES);
    expect(new Set(badges.map((badge) => badge?.shape)).size).toBe(4);
    expect(new Set(badges.map((badge) => badge?.colour)).size).toBe(4);
    for (const badge of badges) expect([...(badge?.shape ?? '')]).toHaveLength(1);
  });

  it.each([
    ['good', 'Webside: Little delay about 0.1\u00a0s'],
    ['fair', 'Webside: Noticeable delay about 0.3\u00a0s'],
    ['poor', 'Webside: Disruptive delay about 0.6\u00a0s'],
    ['unknown', 'Webside: No data from this call for 9\u00a0s'],
  ] as const)('says in words what %s means', (mark, title) => {
    expect(BADGES[mark]?.title).toBe(title);
  });

  it('shows the worst Finding', () => {
    const badge = toBadge(aSnapshot({ findings: [aFinding('sound-lost')] }));
    expect(badge).toEqual({ ...BADGES.poor, title: 'Webside: Their sound is not reaching you' });
  });

  it('is none when the call is over', () => {
    expect(toBadge(aSnapshot({ endedAt: 5 }))).toBeUndefined();
  });

  it.each(Object.entries(BADGES))('%s carries white text at 4.5 to 1 at least', (_mark, badge) => {
    expect(contrastWithWhite(badge?.colour ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, contrast ratio, of "#rrggbb" against white. */
function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
