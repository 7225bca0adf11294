import { beforeAll, describe, expect, it } from 'vitest';
import { toCanonical } from '../../../utils/coaching/file-shape/to-canonical';
import { readReview } from '../../../utils/coaching/review-file/read-review';
import { annotate, writeReview } from '../../../utils/coaching/review-file/write-review';
import { fc } from '../../call-quality/properties';
import { aReview, someRatings } from '../some-reviews';
import { aSigner, verify } from './a-signer';

const RUNS = 2000;

/** One that a trainer has returned, so that both parts are there. */
let whole = '';
beforeAll(async () => {
  const [learner, trainer] = [await aSigner(), await aSigner()];
  const read = await readReview((await writeReview(aReview(), '0b7c1d9e-file', learner)).text, verify);
  if ('errors' in read) throw new Error(read.errors.join(' '));
  whole = (await annotate(read.opened, someRatings({ comment: 'Ümläute, “quotes” and \u2028' }), trainer)).trimEnd();
});

/** Places by their share of the file, so that they fall everywhere. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (share: number): number => Math.floor(share * whole.length);

/** Never throws; and what is not to the letter as it was written is never opened. */
async function expectRefused(text: string): Promise<void> {
  const read = await readReview(text, verify);
  if (text.replace(/^\uFEFF/, '').replace(/\r?\n$/, '') === whole) return;
  expect(read).toHaveProperty('errors');
  const { errors } = read as { errors: string[] };
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) expect(error).toMatch(/^[“A-Z0-9].*\.$/s);
}

const holds = <Values extends [unknown, ...unknown[]]>(
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  damage: (...values: Values) => string,
): Promise<void> =>
  fc.assert(fc.asyncProperty(...arbitraries, async (...values: Values) => expectRefused(damage(...values))) as never, {
    numRuns: RUNS,
  });

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in it, as the way there. */
function pathsIn(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]));
  return [path, ...inside];
}

function changedAt(path: (string | number)[], change: (holder: Record<string, Json>, key: string) => void): string {
  const copy = JSON.parse(whole) as Json;
  let holder = copy as Record<string, Json>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, Json>;
  change(holder, String(path.at(-1)));
  return toCanonical(copy) ?? '';
}

const anyPath = place.map((share) => {
  const paths = pathsIn(JSON.parse(whole) as Json).slice(1);
  return paths[Math.floor(share * paths.length)]!;
});

describe(`damaged files, ${RUNS} of each kind`, () => {
  it('is opened as it was written', async () => {
    expect(await readReview(`\uFEFF${whole}\r\n`, verify)).toHaveProperty('opened');
  });

  it('one bit of a character flipped', () =>
    holds([place, fc.nat(6)], (share, bit) => {
      const index = at(share);
      const flipped = String.fromCharCode(whole.charCodeAt(index) ^ (1 << bit));
      return whole.slice(0, index) + flipped + whole.slice(index + 1);
    }));

  it('a stretch taken out', () =>
    holds(
      [place, fc.integer({ min: 1, max: 80 })],
      (share, length) => whole.slice(0, at(share)) + whole.slice(at(share) + length),
    ));

  it('something put in', () =>
    holds(
      [place, fc.string({ minLength: 1, maxLength: 12, unit: 'binary' })],
      (share, more) => whole.slice(0, at(share)) + more + whole.slice(at(share)),
    ));

  it('every letter of the alphabet at the end of signatures and keys', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const ends = [...whole.matchAll(/"(?:signature|key)":"[^"]+(?=")/g)].map(
      ({ index, 0: match }) => index + match.length,
    );
    expect(ends).toHaveLength(4);
    for (const end of ends)
      for (const letter of letters) await expectRefused(whole.slice(0, end - 1) + letter + whole.slice(end));
  });

  it('cut off', () => holds([place], (share) => whole.slice(0, at(share))));

  it('two stretches changed over', () =>
    holds([place, place], (one, other) => {
      const [first, second] = [Math.min(at(one), at(other)), Math.max(at(one), at(other))];
      return whole.slice(second) + whole.slice(first, second) + whole.slice(0, first);
    }));

  it('a value taken out', () =>
    holds([anyPath], (path) =>
      changedAt(path, (holder, key) => {
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
      }),
    ));

  it('a value of another kind', () =>
    holds([anyPath, fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>], (path, value) =>
      changedAt(path, (holder, key) => {
        holder[key] = value;
      }),
    ));

  it('numbers that no call has', () =>
    holds([anyPath, fc.constantFrom('1e999', '-1', '1e308', '9007199254740993', '0.5', '-0', '1e-7')], (path, number) =>
      changedAt(path, (holder, key) => {
        holder[key] = '\u0007';
      }).replace('"\\u0007"', number),
    ));

  it('keys that mean something to objects', () =>
    holds(
      [
        anyPath,
        fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'toJSON', ''),
        fc.constantFrom('{}', '{"version":1}', 'null', '[]', '"x"'),
      ],
      (path, key, value) => {
        const marked = changedAt(path, (holder, name) => {
          const inside = holder[name];
          if (typeof inside === 'object' && inside !== null && !Array.isArray(inside)) inside['\u0007'] = '\u0007';
          else holder[name] = { '\u0007': '\u0007' };
        });
        return marked.replace('"\\u0007":"\\u0007"', `${JSON.stringify(key)}:${value}`);
      },
    ));

  it('no objects at all', () => holds([fc.json({ maxDepth: 4 })], (json) => json));

  it('no text of ours at all', () => holds([fc.string({ unit: 'binary', maxLength: 200 })], (text) => text));

  it('nothing has reached the prototype of all objects', () => {
    expect(({} as Record<string, unknown>).version).toBeUndefined();
  });
});
