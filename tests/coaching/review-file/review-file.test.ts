import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { toSchemaFile } from '../../../utils/coaching/file-shape/to-json-schema';
import { REVIEW_FILE } from '../../../utils/coaching/review-file/file-shape';
import { LARGEST_REVIEW_FILE, type OpenedReview, readReview } from '../../../utils/coaching/review-file/read-review';
import { checkLog, checkMilestones, checkRatings } from '../../../utils/coaching/review-file/review-shapes';
import { type Signer, toFingerprint, toSignedBytes } from '../../../utils/coaching/review-file/signing';
import { takeBack } from '../../../utils/coaching/review-file/take-back';
import { annotate, writeReview } from '../../../utils/coaching/review-file/write-review';
import { fc } from '../../call-quality/properties';
import { aLog, aReview, ratings, reviews, someRatings } from '../some-reviews';
import { aSigner, verify } from './a-signer';

const ID = '0b7c1d9e-file';
const toSchema = (): string => toSchemaFile({ name: 'a', title: 'b', description: 'c' }, REVIEW_FILE);
const isOfSchema = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(toSchema()));

let learner: Signer;
let trainer: Signer;
beforeAll(async () => {
  [learner, trainer] = [await aSigner(), await aSigner()];
});

async function open(text: string): Promise<OpenedReview> {
  const read = await readReview(text, verify);
  if ('errors' in read) throw new Error(read.errors.join(' '));
  return read.opened;
}

async function errorsOf(text: string): Promise<string[]> {
  const read = await readReview(text, verify);
  return 'errors' in read ? read.errors : [];
}

describe('a review as a file', () => {
  it('goes to a trainer and back', async () => {
    const { text, signature } = await writeReview(aReview(), ID, learner);
    const opened = await open(text);
    expect(opened.review.own).toMatchObject({ comment: 'Better than last week.' });
    expect(opened.review.trainer).toBeUndefined();
    const returned = await annotate(opened, someRatings({ comment: 'Well repaired.' }), trainer);
    const back = await takeBack(returned, verify, { publicKey: learner.publicKey, sent: { [ID]: signature } });
    expect(back).toMatchObject({ fileId: ID, trainer: { comment: 'Well repaired.' }, trainerKey: trainer.publicKey });
    expect((await open(returned)).review).toMatchObject({
      own: opened.review.own,
      trainer: { comment: 'Well repaired.' },
    });
  });

  it('can be annotated once more, and then has the later words alone', async () => {
    const first = await annotate(await open((await writeReview(aReview(), ID, learner)).text), someRatings(), trainer);
    const second = await annotate(await open(first), someRatings({ comment: 'Second thoughts.' }), trainer);
    expect((await open(second)).review.trainer?.comment).toBe('Second thoughts.');
  });

  it('has no id of the call, and no time finer than the hour', async () => {
    const log = aLog({ callId: 'secret-call-id', startedAt: 1_795_001_234_567 });
    log.findings[0]!.id = 'picture-missing-1795001234999';
    log.prompts[0]!.findingId = 'picture-missing-1795001234999';
    const { text } = await writeReview(aReview({ log }), ID, learner);
    expect(text).not.toMatch(/secret-call-id|1795001234/);
    const { review } = await open(text);
    expect(review.log.startedAt % 3_600_000).toBe(0);
    expect(review.log.prompts[0]!.findingId).toBe(review.log.findings[0]!.id);
  });

  it('leaves an earlier trainer’s words behind', async () => {
    const { text } = await writeReview(aReview({ trainer: someRatings({ comment: 'of a trainer' }) }), ID, learner);
    expect(text).not.toContain('of a trainer');
  });

  it('comes through as it was, and is of the published schema, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(reviews, ratings, async (review, said) => {
        const { text } = await writeReview(review, ID, learner);
        const returned = await annotate(await open(text), said, trainer);
        for (const each of [text, returned])
          expect(isOfSchema(JSON.parse(each)), JSON.stringify(isOfSchema.errors)).toBe(true);
        const opened = await open(returned);
        const hour = (at: number): number => at - (at % 3_600_000);
        const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
        expect(plain(opened.review.trainer)).toEqual(plain({ ...said, changedAt: hour(said.changedAt) }));
        expect(plain(opened.review.log.latency)).toEqual(plain(review.log.latency));
        expect(plain(opened.review.confidence)).toEqual(plain(review.confidence));
      }),
      { numRuns: 60 },
    );
  });

  it('stays under its limit when it is as full as it can be', async () => {
    const words = 'ß'.repeat(1000);
    const criteria = Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [
        `P${index + 1}`,
        { rating: 3 as const, comment: words, momentsMs: Array<number>(20).fill(10_000_000) },
      ]),
    );
    const full = { criteria, comment: words.repeat(2), nextStep: words, changedAt: 1_795_000_000_000 };
    const log = aLog({
      latency: Array.from({ length: 400 }, () => ({
        fromMs: 10_000_000,
        toMs: 10_000_000,
        band: 'little effect' as const,
        medianMs: 10_000,
      })),
      gaps: Array.from({ length: 200 }, (_, index) => ({
        id: `g${index}`,
        way: 'heard' as const,
        fromMs: 10_000_000,
        lengthMs: 10_000,
      })),
      talk: Array.from({ length: 361 }, () => ({
        fromMs: 10_000_000,
        toMs: 10_000_000,
        mineMs: 10_000,
        theirsMs: 10_000,
        overlaps: 100,
        overlapMs: 10_000,
      })),
    });
    const { text } = await writeReview(aReview({ log, own: full }), ID, learner);
    const returned = await annotate(await open(text), full, trainer);
    expect(returned.length).toBeLessThan(LARGEST_REVIEW_FILE / 1.5);
    expect((await open(returned)).review.own).toBeDefined();
  });
});

describe('what is not taken back', () => {
  const from = async (own: { publicKey?: string; sent?: Record<string, string> }, isAnnotated = true) => {
    const { text, signature } = await writeReview(aReview(), ID, learner);
    const returned = isAnnotated ? await annotate(await open(text), someRatings(), trainer) : text;
    return takeBack(returned, verify, { publicKey: learner.publicKey, sent: { [ID]: signature }, ...own });
  };
  it.each<[string, { publicKey?: string; sent?: Record<string, string> }, boolean, RegExp]>([
    ['another’s file', { publicKey: 'x' }, true, /not written in this browser/],
    ['one that was deleted here', { sent: {} }, true, /deleted here since/],
    ['one that was written once more, otherwise', { sent: { [ID]: 'x' } }, true, /not the file that you gave away/],
    ['one that nobody has annotated', {}, false, /No trainer has added/],
  ])('%s', async (_what, own, isAnnotated, why) => {
    expect(await from(own, isAnnotated)).toEqual({ errors: [expect.stringMatching(why)] });
  });
});

interface FileAsWritten {
  format: string;
  version: number;
  id: string;
  learner: { content: { log: { lengthMs: number } }; key: string; signature: string };
}

describe('a file that is not opened', () => {
  it.each<[string, (file: FileAsWritten) => unknown, RegExp]>([
    ['a newer one', (file) => ({ ...file, version: 2 }), /newer version of Webside/],
    ['another format', (file) => ({ ...file, format: 'webside-improvement' }), /“Format” must be “webside-review”/],
    ['without an id', ({ id: _id, ...file }) => file, /“File” is missing/],
    ['with something more', (file) => ({ ...file, name: 'x' }), /“name” is not known/],
    [
      'with a key that is none',
      (file) => ({ ...file, learner: { ...file.learner, key: 'x' } }),
      /“The learner’s part, Public key” must be a public key/,
    ],
    ['in another order', ({ format, ...file }) => ({ ...file, format }), /changed since Webside wrote it/],
    [
      'with another length of the call',
      ({ learner: own, ...file }) => {
        own.content.log.lengthMs = 5;
        return { ...file, learner: own };
      },
      /changed since/,
    ],
    [
      'with another’s key',
      (file) => ({ ...file, learner: { ...file.learner, key: trainer.publicKey } }),
      /changed since/,
    ],
    ['under another id', (file) => ({ ...file, id: 'another-file' }), /changed since/],
    ['a list', () => [], /“Format” is missing|object in curly brackets/],
    ['nothing', () => null, /object in curly brackets/],
  ])('%s', async (_what, change, why) => {
    const { text } = await writeReview(aReview(), ID, learner);
    expect((await errorsOf(`${JSON.stringify(change(JSON.parse(text) as FileAsWritten))}\n`)).join(' ')).toMatch(why);
  });

  it.each([
    ['half of one', (text: string) => text.slice(0, text.length / 2), /only a part/],
    ['an empty one', () => '', /not a review file/],
    ['a large one', () => ' '.repeat(LARGEST_REVIEW_FILE + 1), /too large/],
    ['one too deep', () => '['.repeat(100_000), /not a review file/],
    ['a deep object', () => `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, /missing|not known/],
    ['one with a key twice', (text: string) => text.replace('{', '{"format":"x",'), /changed since/],
    ['one with a prototype', (text: string) => text.replace('{', '{"__proto__":{"x":1},'), /changed since|not known/],
    ['one with spaces', (text: string) => JSON.stringify(JSON.parse(text), undefined, 2), /changed since/],
  ])('%s', async (_what, change, why) => {
    const { text } = await writeReview(aReview(), ID, learner);
    expect((await errorsOf(change(text))).join(' ')).toMatch(why);
  });

  it('signed, but not of the form: the field is named', async () => {
    const bad = aReview();
    Object.assign(bad.log.latency[1]!, { band: 'fast' });
    Object.assign(bad.own!.criteria.P4!, { rating: 9 });
    Object.assign(bad.log, { lengthMs: 1e300, address: 'visits.example' });
    const { text } = await writeReview(bad, ID, learner);
    expect(await errorsOf(text)).toEqual([
      '“The call, Length” must be a whole number from 0 to 86400000.',
      '“The call, Delay, entry 2, Band” must be one of: little effect, noticeable, disruptive, unknown.',
      '“The call, address” is not known. It does not belong into this file.',
      '“The learner’s ratings, Criteria, P4, Rating” must be a whole number from 0 to 3.',
    ]);
  });

  it('a trainer’s part that was cut out of another file', async () => {
    const one = await writeReview(aReview(), ID, learner);
    const other = await writeReview(aReview({ confidence: { before: 1 } }), ID, learner);
    const annotated = JSON.parse(await annotate(await open(one.text), someRatings(), trainer)) as Record<
      string,
      unknown
    >;
    const joined = { ...(JSON.parse(other.text) as object), trainer: annotated.trainer };
    const { format, version, id, learner: own, trainer: said } = joined as Record<string, unknown>;
    const text = JSON.stringify({ format, id, learner: own, trainer: said, version });
    expect(await errorsOf(text)).toEqual([expect.stringMatching(/about another review/)]);
  });
});

describe('a file of an older version', () => {
  // The first draft's shape, in which no file was ever given away: see migrations.ts.
  const DRAFT = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../fixtures/coaching/review-draft.json', import.meta.url)), 'utf8'),
  ) as { log: object; milestones: object };

  async function written(content: object): Promise<string> {
    const sorted = JSON.parse(JSON.stringify(content, sortKeys)) as object;
    const about = { version: 0, id: ID, part: 'learner' as const };
    const signature = await learner.sign(toSignedBytes(about, { content: sorted, key: learner.publicKey }));
    const file = {
      version: 0,
      id: ID,
      format: 'webside-review',
      learner: { content: sorted, key: learner.publicKey, signature },
    };
    return JSON.stringify(file, sortKeys);
  }

  it('is opened in the shape of today, and its signature is checked on what was written', async () => {
    const { version, review } = await open(await written(DRAFT));
    expect(version).toBe(0);
    expect(review.log).toMatchObject({
      bandSeconds: { 'little effect': 60, noticeable: 0, disruptive: 30, unknown: 0 },
      gapsMade: { hear: 1, heard: 0 },
      talk: [
        { fromMs: 0, toMs: 10_000 },
        { fromMs: 80_000, toMs: 90_000 },
      ],
    });
    expect(review.milestones).toMatchObject({ points: { done: 0, of: 0 }, done: [] });
    expect(
      (await open(await annotate({ ...(await open(await written(DRAFT))) }, someRatings(), trainer))).review.trainer,
    ).toBeDefined();
  });

  it('is refused when it was changed, and when it is nonsense', async () => {
    expect(await errorsOf((await written(DRAFT)).replace('"lengthMs":90000', '"lengthMs":80000'))).toEqual([
      expect.stringMatching(/changed since/),
    ]);
    expect(await errorsOf(await written({ log: { latency: 7 } }))).toEqual([
      expect.stringMatching(/not of its version’s form/),
    ]);
  });
});

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

describe('a fingerprint', () => {
  const of = (key: string): string => toFingerprint(createHash('sha256').update(key).digest());

  it('is five groups of four, the same for the same key, and another for another', () => {
    expect(of('a')).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(of('a')).toBe(of('a'));
    expect(of('a')).not.toBe(of('b'));
  });

  it('is of a known digest a known one', () => {
    expect(toFingerprint(new Uint8Array(32))).toBe('0000-0000-0000-0000-0000');
    expect(toFingerprint(new Uint8Array(32).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  });
});

describe('what is stored is checked by the same shapes', () => {
  it('as it is written', () => {
    const { log, milestones, own } = aReview();
    expect([checkLog(log), checkMilestones(milestones), checkRatings(own)].every((each) => 'output' in each)).toBe(
      true,
    );
  });

  it('and refused where it is damaged', () => {
    expect(checkLog({ ...aLog(), platform: 7 })).toEqual({
      errors: ['“Platform” must be text of 60 characters at most.'],
    });
    expect(checkLog(undefined)).toEqual({ errors: ['The log of this call is missing.'] });
  });
});
