import { describe, expect, it } from 'vitest';
import { drawFigure, type Figure } from '../../utils/coaching/figure';
import { poseAt } from '../../utils/coaching/figure/pose';
import type { Pen } from '../../utils/coaching/figure/pen';
import { GESTURES, PATIENTS } from '../../utils/coaching/scenario';

/** A pen that draws nothing and writes down what it was told. */
function aPen(): { pen: Pen; told: string[]; depth: () => number } {
  const told: string[] = [];
  let depth = 0;
  const gradient = (): CanvasGradient => ({ addColorStop: (at, colour) => void told.push(`stop ${at} ${colour}`) });
  const pen = new Proxy({} as Pen, {
    get: (_, name: string) => {
      if (name.endsWith('Gradient')) return gradient;
      return (...values: unknown[]) => {
        if (name === 'save') depth += 1;
        if (name === 'restore') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
        for (const value of values) expect(value).not.toBeNaN();
        told.push(`${name} ${values.join(' ')}`);
      };
    },
    set: (_, name: string, value) => {
      told.push(`${name} = ${value}`);
      return true;
    },
  });
  return { pen, told, depth: () => depth };
}

const BOX = { medicine: 'Bisoprolol', strength: '2.5 mg tablets', directions: 'ONE each morning' };
const drawn = (figure: Partial<Figure>): string => {
  const { pen, told, depth } = aPen();
  drawFigure(pen, {
    patient: 'grace',
    gesture: 'at ease',
    mouth: 0,
    atMs: 9_000,
    width: 640,
    height: 360,
    box: BOX,
    ...figure,
  });
  expect(depth()).toBe(0);
  return told.join('\n');
};

describe('the figure', () => {
  it('looks different in each gesture, for each patient', () => {
    const all = PATIENTS.flatMap((patient) => GESTURES.map((gesture) => drawn({ patient, gesture })));
    expect(new Set(all).size).toBe(PATIENTS.length * GESTURES.length);
  });

  it('is the same whenever it is drawn anew', () => {
    expect(drawn({ atMs: 12_345 })).toBe(drawn({ atMs: 12_345 }));
    expect(drawn({ atMs: 12_345 })).not.toBe(drawn({ atMs: 12_645 }));
  });

  it.each<[string, Partial<Figure>, Partial<Figure>]>([
    ['the mouth that talks', { mouth: 0.6 }, { mouth: 0 }],
    [
      'whose mouth it is',
      { gesture: 'with someone beside', mouth: 0.6, by: 'companion' },
      { gesture: 'with someone beside', mouth: 0.6 },
    ],
    [
      'how long a gesture has been held',
      { gesture: 'looks away', sinceMs: 0 },
      { gesture: 'looks away', sinceMs: 900 },
    ],
  ])('shows %s', (_what, one, other) => {
    expect(drawn(one)).not.toBe(drawn(other));
  });

  it('has on the box what the scenario has', () => {
    const text = drawn({ gesture: 'shows the medicine box' });
    for (const words of Object.values(BOX)) expect(text).toContain(`fillText ${words} `);
    expect(drawn({ gesture: 'at ease' })).not.toContain('fillText');
  });

  it('blinks, and has its eyes open most of the time', () => {
    const frames = Array.from({ length: 600 }, (_, frame) => poseAt('at ease', 0, frame * 66, 0).blink);
    const shut = frames.filter((blink) => blink > 0.5).length;
    expect(shut).toBeGreaterThan(5);
    expect(shut).toBeLessThan(60);
  });

  it.each([
    [320, 180, 'scale 0.5 0.5'],
    [640, 480, 'scale 1.3333333333333333 1.3333333333333333'],
  ])('fills %s by %s', (width, height, scale) => {
    expect(drawn({ width, height })).toContain(scale);
  });
});
