import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANE_IDS, laneName, type Shape, toTimeline } from '../../utils/coaching/timeline';
import { TIMELINE_WIDTH } from '../../utils/coaching/timeline-scale';
import { toSvg } from '../../utils/coaching/to-svg';
import { test } from '../call-quality/properties';
import { aLog, aReview, reviews } from './some-reviews';

const GUIDE = fileURLToPath(new URL('../../docs/training/reading-a-review.html', import.meta.url));
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');
const laneOf = (review = aReview()) => new Map(toTimeline(review, 'learner').lanes.map((lane) => [lane.id, lane]));
const bars = (shapes: Shape[]) => shapes.filter((shape) => shape.is === 'bar');

describe('the timeline', () => {
  it('has a lane for each, and those of the notes only where there were some', () => {
    expect([...laneOf().keys()]).toEqual(LANE_IDS);
    expect([...laneOf({ version: 1, log: aLog(), confidence: {} }).keys()]).toEqual(LANE_IDS.slice(0, 5));
  });

  it('is explained to trainers row by row, under the names that the rows have', () => {
    const [table] = /<tbody>[^]*?<\/tbody>/.exec(readFileSync(GUIDE, 'utf8'))!;
    const rows = [...table.matchAll(/<tr>\s*<td>([^<]*)<\/td>/g)].map(([, name]) => name);
    expect(rows).toEqual([...laneOf().values()].map(({ title }) => title.split(':')[0]));
  });

  it('draws delay as bars that are the higher the later, side by side', () => {
    const shapes = bars(laneOf().get('delay')!.shapes);
    expect(shapes.map(({ x, width, height, tone }) => [x, width, height, tone])).toEqual([
      [0, 3.3, 16, 'unknown'],
      [3.3, 330, 16, 'good'],
      [333.3, 108.4, 48, 'poor'],
      [441.7, 558.3, 32, 'fair'],
    ]);
    expect(shapes.map(({ isHollow }) => isHollow)).toEqual([true, false, false, false]);
    expect(plain(shapes[2]!.words)).toBe('Disruptive delay, about 0.7 s, from 3:20 to 4:25');
  });

  it('puts faults that go on together beneath one another', () => {
    const frozen = { id: 'f', kind: 'picture-frozen', side: 'theirs', fromMs: 225_000, toMs: 235_000 } as const;
    const log = aLog({ findings: [...aLog().findings, frozen] });
    const shapes = bars(laneOf(aReview({ log })).get('faults')!.shapes);
    expect(shapes.map(({ y, short }) => [y, short])).toEqual([
      [0, 'No picture from them yet'],
      [0, 'You are talking over each other'],
      [16, 'Their picture has stopped'],
    ]);
  });

  it('draws delay in its own lane alone', () => {
    const latency = (kind: 'latency-high' | 'latency-noticeable') =>
      ({ id: kind, kind, side: 'the path', fromMs: 200_000, toMs: 265_000 }) as const;
    const log = aLog({ findings: [latency('latency-noticeable'), latency('latency-high')] });
    expect(laneOf(aReview({ log })).get('faults')).toMatchObject({
      shapes: [],
      alternative: 'Other faults: none that lasted.',
    });
  });

  it('says the same of all gaps of one stretch, from where it begins', () => {
    const gaps = [60_000, 70_000, 200_000].map(
      (fromMs) => ({ id: `g${fromMs}`, way: 'heard', fromMs, lengthMs: 900 }) as const,
    );
    const { shapes } = laneOf(aReview({ log: aLog({ gaps }) })).get('lost')!;
    expect(shapes.map(({ x, fromMs, words }) => [x, fromMs, plain(words)])).toEqual([
      [100, 60_000, 'They did not hear you 2 times, 1.8 s in all, from 1:00'],
      [116.7, 60_000, 'They did not hear you 2 times, 1.8 s in all, from 1:00'],
      [333.3, 200_000, 'They did not hear you for 0.9 s, at 3:20'],
    ]);
  });

  it('fills the mark of a prompt that was used, and no other', () => {
    const { shapes } = laneOf().get('prompts')!;
    expect(shapes.map(({ isHollow, words }) => [isHollow, plain(words)])).toEqual([
      [false, 'Setting up prompt at 0:08 (No picture from them yet): used after 1.5 s'],
      [true, 'Repair prompt at 3:26 (Disruptive delay): no answer'],
    ]);
  });

  it('tells each lane in words', () => {
    const told = toTimeline(aReview(), 'learner').lanes.map((lane) => `${laneName(lane)}: ${plain(lane.alternative)}`);
    expect(told).toEqual([
      'Delay: Little delay: 3:18, 33 % of the call. Noticeable delay: 5:35, 56 % of the call. Disruptive delay: 1:05, 11 % of the call. Delay not known: 0:02, 0 % of the call.',
      'Lost sound (from the top: to them, to you): You did not hear them: once, 1.2 s in all. They did not hear you: once, 2.4 s in all.',
      'Other faults: You are talking over each other: once, for 0:20. No picture from them yet: once, for 0:08.',
      'Prompts: Setting up talk: shown once, used once. Repair talk: shown once, used never.',
      'Talk (from the top: both at once, you, they): You talked: 0:10, 59 % of the talk. They talked: 0:07, 41 % of the talk. Both talked at once: 3 times, 0.9 s in all.',
      'Stages, and what was confirmed: Opening from 0:00, Consult from 1:10, Close from 8:00. They said that they can hear: at 0:21. They said that they can see: at 0:24.',
      'How you met: Video from 0:00, Telephone with picture from 4:30.',
    ]);
  });

  it.each([
    [9000, ['0:00']],
    [100_000, ['0:00', '0:10', '0:20', '0:30', '0:40', '0:50', '1:00', '1:10', '1:20', '1:30', '1:40']],
    [10_800_000, ['0:00', '30:00', '1:00:00', '1:30:00', '2:00:00', '2:30:00', '3:00:00']],
  ])('of %i ms has ticks %j', (lengthMs, labels) => {
    expect(toTimeline(aReview({ log: aLog({ lengthMs }) }), 'learner').ticks.map(({ label }) => label)).toEqual(labels);
  });

  test('of whatever review stays in its box, and says each shape in words', [reviews], (review) => {
    for (const { shapes, height, alternative } of toTimeline(review, 'learner').lanes) {
      expect(alternative).toMatch(/\.$/);
      for (const shape of shapes) {
        expect(shape.words).toMatch(/\w/);
        expect(shape.x).toBeGreaterThanOrEqual(0);
        expect(shape.y).toBeGreaterThanOrEqual(0);
        const [right, bottom] =
          shape.is === 'bar' ? [shape.x + shape.width, shape.y + shape.height] : [shape.x, shape.y];
        expect(right).toBeLessThanOrEqual(TIMELINE_WIDTH + 0.001);
        expect(bottom).toBeLessThanOrEqual(height + 0.001);
      }
    }
  });
});

describe('the picture as a file', () => {
  it('is drawn as it is (if not: look at it, then vitest -u)', async () => {
    const path = fileURLToPath(new URL('../fixtures/coaching/timeline.svg', import.meta.url));
    await expect(toSvg(toTimeline(aReview(), 'learner'), 'Whereby, 26 November 2026')).toMatchFileSnapshot(path);
  });

  test('has no number that is none, nothing from elsewhere, and its title as text', [reviews], (review) => {
    const svg = toSvg(toTimeline(review, 'learner'), '<script>&"');
    expect(svg).toContain('&lt;script&gt;&amp;&quot;');
    expect(svg).not.toMatch(/NaN|undefined|<script|href|url\(|@import/);
  });
});
