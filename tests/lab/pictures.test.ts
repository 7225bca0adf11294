import { describe, expect, it } from 'vitest';
import { cellsOf } from '../call/pages/barcode.js';
import { agesOf, stillStretches, timeIn } from './pictures';

const NOW = 1_795_000_000_123;
const barcode = (ms: number): string =>
  cellsOf(ms)
    .map((isWhite) => (isWhite ? '1' : '0'))
    .join('');
const flipped = (cells: string, index: number): string =>
  cells.slice(0, index) + (cells[index] === '1' ? '0' : '1') + cells.slice(index + 1);

describe('the time in a picture', () => {
  it.each([0, 1, 40, 250, 5000, 3_600_000])('is read %d ms later', (ageMs) => {
    expect(timeIn(barcode(NOW - ageMs), NOW)).toBe(NOW - ageMs);
  });

  it('is not read when any one cell is damaged', () => {
    const whole = barcode(NOW);
    for (let index = 0; index < whole.length; index += 1) expect(timeIn(flipped(whole, index), NOW)).toBeUndefined();
    expect(timeIn('0'.repeat(40), NOW)).toBeUndefined();
    expect(timeIn('1'.repeat(40), NOW)).toBeUndefined();
  });

  it('gives ages once a second, and still stretches', () => {
    const seen = [0, 50, 1050, 4050, 4100].map((at): [number, string] => [NOW + at, barcode(NOW + at - 80)]);
    expect(agesOf(seen)).toEqual([
      [NOW, 80],
      [NOW + 1050, 80],
      [NOW + 4050, 80],
    ]);
    expect(stillStretches(seen, NOW + 7000)).toEqual([
      { fromMs: NOW + 1050, toMs: NOW + 4050 },
      { fromMs: NOW + 4100, toMs: NOW + 7000 },
    ]);
  });
});
