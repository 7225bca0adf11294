import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addressOf, RECORDINGS } from '../../utils/coaching/recordings';
import { SCENARIOS } from '../../utils/coaching/scenarios';
import { captions } from '../practice/captions';
import { oggLengthMs } from '../practice/ogg-length';

const PUBLIC = fileURLToPath(new URL('../../public', import.meta.url));
const bytesOf = (id: string): Buffer => readFileSync(`${PUBLIC}${addressOf({ id })}`);

/** All lines together, so that the extension stays small. */
const MOST_BYTES = 1_350_000;

describe('the recorded lines', () => {
  it('are those that the captions name, in their words and the patient’s voice (if not: npm run lines)', () => {
    expect(RECORDINGS.map(({ id, voice, text }) => ({ id, voice, text }))).toEqual(captions(SCENARIOS));
  });

  it('are recorded for every caption of the built-in scenarios', () => {
    const all = SCENARIOS.flatMap(({ steps }) => Object.values(steps).flatMap(({ says }) => says ?? []));
    expect(all.filter(({ recording }) => recording === undefined)).toEqual([]);
  });

  it('have ids of their own, by which their files are named', () => {
    const names = RECORDINGS.map(({ id }) => `${id}.ogg`).sort();
    expect(new Set(names).size).toBe(names.length);
    expect(readdirSync(`${PUBLIC}/practice/lines`).sort()).toEqual(names);
  });

  it.each(RECORDINGS.map(({ id, sum, durationMs }) => [id, sum, durationMs] as const))(
    '%s: file and words belong together, and it plays as long as is told',
    (id, sum, durationMs) => {
      const bytes = bytesOf(id);
      expect(createHash('sha256').update(bytes).digest('hex').slice(0, sum.length)).toBe(sum);
      expect(Math.abs(oggLengthMs(bytes) - durationMs)).toBeLessThan(1);
    },
  );

  it('are spoken at the pace of people: none so fast that it is cut off, none so slow that something else is in it', () => {
    for (const { id, text, durationMs } of RECORDINGS) {
      const lettersASecond = text.length / (durationMs / 1_000);
      expect(lettersASecond, id).toBeGreaterThan(7);
      expect(lettersASecond, id).toBeLessThan(21);
    }
  });

  it('are small', () => {
    expect(RECORDINGS.reduce((sum, { id }) => sum + bytesOf(id).length, 0)).toBeLessThan(MOST_BYTES);
  });
});

describe('oggLengthMs', () => {
  const [first] = RECORDINGS;
  const bytes = first ? new Uint8Array(bytesOf(first.id)) : new Uint8Array();

  it.each([
    ['nothing', new Uint8Array()],
    ['half of one', bytes.slice(0, bytes.length / 2)],
    ['something else', new Uint8Array(100).fill(7)],
  ])('takes no %s for a recording', (_what, wrong) => {
    expect(() => oggLengthMs(wrong)).toThrow('not one Opus recording');
  });
});
