import { describe, expect, it } from 'vitest';
import { clock } from '../../utils/i18n/words';
import { type Answer, judge, type ServerAnswer } from '../../utils/record/sending';
import type { OpenPlace } from '../../utils/record/sending-place';

const NOW = Date.parse('2026-01-05T10:00:00Z');
const note = { identifier: { system: 'urn:x', value: 'n1' }, body: '{}' };
const place: OpenPlace = {
  is: 'open',
  name: 'The engine',
  host: 'fhir.trust.example',
  base: 'https://fhir.trust.example/fhir',
  pattern: 'https://fhir.trust.example/*',
};

const judged = (answer: Answer) => judge(answer, { note, place, now: NOW });
const answer = (status: number, more: Partial<ServerAnswer> = {}) =>
  judged({
    is: 'answer',
    status,
    madeAs: '',
    retryAfter: '',
    contentType: 'application/fhir+json',
    body: '',
    isWhole: true,
    ...more,
  });

const LOCATION = 'https://fhir.trust.example/fhir/Bundle/42/_history/1';
const bundle = (value = 'n1', more: object = {}): string =>
  JSON.stringify({
    resourceType: 'Bundle',
    id: '7',
    type: 'document',
    identifier: { system: 'urn:x', value },
    ...more,
  });
const ELSEWHERE = 'https://login.example/?next=/fhir/Bundle/x';
const outcome = (severity: string, diagnostics = 'Why'): string =>
  JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ severity, code: 'invalid', diagnostics }] });
const HTML = { contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' };

describe('a yes', () => {
  it.each<[string, number, Partial<ServerAnswer>, string | undefined]>([
    ['newly made, with its place', 201, { madeAs: LOCATION }, 'Bundle/42'],
    ['newly made, its place told from the server’s root', 201, { madeAs: '/fhir/Bundle/42' }, 'Bundle/42'],
    ['newly made, and sent back', 201, { body: bundle() }, 'Bundle/7'],
    ['newly made, and nothing more said', 201, {}, undefined],
    ['newly made, its place told from where it was sent', 201, { madeAs: 'Bundle/42' }, 'Bundle/42'],
    ['newly made, nothing said but where, and that is elsewhere', 201, { madeAs: ELSEWHERE }, undefined],
    ['newly made, with something to note', 201, { body: outcome('warning'), madeAs: LOCATION }, 'Bundle/42'],
    ['newly made, and more sent back than is read', 201, { madeAs: LOCATION, isWhole: false }, 'Bundle/42'],
    ['there already, with its place', 200, { madeAs: LOCATION }, 'Bundle/42'],
    ['there already, and sent back', 200, { body: bundle() }, 'Bundle/7'],
    ['there already, all well', 200, { body: outcome('information'), madeAs: LOCATION }, 'Bundle/42'],
  ])('%s', (_what, status, more, reference) => {
    const { is, canRetry, reference: told, words } = answer(status, more);
    expect({ is, canRetry, told }).toEqual({ is: 'kept', canRetry: false, told: reference });
    expect(words).toContain(status === 201 ? 'has kept the note' : 'was there already');
  });
});

describe('what looks like a yes and may be none', () => {
  it.each<[string, number, Partial<ServerAnswer>, string]>([
    ['a page that asks for a sign-in', 200, HTML, 'not FHIR'],
    ['the same as newly made', 201, HTML, 'not FHIR'],
    ['a page with a place beside it', 201, { ...HTML, madeAs: LOCATION }, 'not FHIR'],
    ['JSON that is no FHIR', 200, { body: '{"status":"ok"}' }, 'not FHIR'],
    ['JSON that is no object', 200, { body: 'null' }, 'not FHIR'],
    ['nothing at all, though it was there', 200, {}, 'answered with nothing'],
    ['an answer that breaks off', 201, { body: '{"resourceType":"Bun', isWhole: false }, 'broke off'],
    ['an answer whose end is missing though it was said to be whole', 201, { body: '{"resourceType":"B' }, 'not FHIR'],
    ['what was found by a search', 200, { body: bundle('n1', { type: 'searchset' }) }, 'another note'],
    ['a list of what was found', 200, { body: '{"resourceType":"Bundle","type":"searchset"}' }, 'another note'],
    ['the same, with a place beside it', 200, { body: '{"resourceType":"Bundle"}', madeAs: LOCATION }, 'another note'],
    ['a note of another system', 200, { body: bundle('n1', { identifier: { value: 'n1' } }) }, 'another note'],
    ['what it can do', 200, { body: '{"resourceType":"CapabilityStatement"}' }, 'does not name the note'],
    ['something to note, and no more', 200, { body: outcome('warning') }, 'does not name the note'],
    ['the same as newly made', 201, { body: outcome('information') }, 'does not name the note'],
    ['a place that is elsewhere', 200, { madeAs: ELSEWHERE }, 'answered with nothing'],
    ['a place on another server', 200, { madeAs: 'https://other.example/fhir/Bundle/42' }, 'answered with nothing'],
    ['a place beside its address', 200, { madeAs: 'https://fhir.trust.example/fhir-2/Bundle/42' }, 'with nothing'],
    ['a place outside of its address', 200, { madeAs: '../Bundle/42' }, 'answered with nothing'],
    ['the place of something else', 200, { madeAs: '/fhir/Binary/42' }, 'answered with nothing'],
    ['a place that is no address', 200, { madeAs: 'https://' }, 'answered with nothing'],
    ['another note', 200, { body: bundle('n2'), madeAs: LOCATION }, 'another note'],
    ['errors in it', 200, { body: outcome('error') }, 'yes and no'],
    ['fatal errors in it', 201, { body: outcome('fatal'), madeAs: LOCATION }, 'yes and no'],
    ['accepted, to be looked at later', 202, {}, 'does not say that it keeps'],
    ['no content', 204, {}, 'does not say that it keeps'],
  ])('%s', (_what, status, more, words) => {
    const judgement = answer(status, more);
    expect(judgement).toMatchObject({ is: 'unsure', canRetry: true, words: expect.stringContaining(words) });
    expect(judgement.words).toContain('makes no second one');
    expect(judgement).not.toHaveProperty('reference');
  });
});

describe('a no', () => {
  it.each<[number, 'refused' | 'unsure', boolean, string]>([
    [301, 'refused', false, 'another address'],
    [307, 'refused', false, 'another address'],
    [400, 'refused', false, 'does not accept'],
    [401, 'refused', false, 'sign-in'],
    [403, 'refused', false, 'does not allow'],
    [404, 'refused', false, 'no place for notes'],
    [405, 'refused', false, 'takes no notes'],
    [406, 'refused', false, 'FHIR as JSON'],
    [407, 'refused', true, 'Sign in'],
    [408, 'refused', true, 'Try again'],
    [409, 'refused', false, 'at odds'],
    [410, 'refused', false, 'no place for notes'],
    [412, 'refused', false, 'more than one note'],
    [413, 'refused', false, 'as long as this'],
    [415, 'refused', false, 'FHIR as JSON'],
    [418, 'refused', false, 'did not take the note'],
    [422, 'refused', false, 'does not accept'],
    [425, 'refused', true, 'Try again'],
    [429, 'refused', true, 'later'],
    [500, 'unsure', true, 'failed'],
    [501, 'refused', false, 'does not take notes'],
    [502, 'unsure', true, 'failed'],
    [503, 'refused', true, 'later'],
    [504, 'unsure', true, 'failed'],
    [507, 'refused', false, 'no room'],
    [511, 'refused', true, 'Sign in'],
    [599, 'unsure', true, 'failed'],
    [0, 'unsure', true, 'does not say'],
  ])('%s', (status, is, canRetry, words) => {
    const judgement = answer(status, { body: outcome('error') });
    expect(judgement).toMatchObject({ is, canRetry, details: ['Why'], words: expect.stringContaining(words) });
    expect(judgement.words).toMatch(/^The engine .*Your note is still here\./);
    expect(judgement.words).toContain(`(Answer ${status}.)`);
    expect(judgement.words.includes('makes no second one')).toBe(is === 'unsure');
  });

  it.each([
    ['120', `until ${clock(NOW + 120_000)}.`],
    ['Mon, 05 Jan 2026 10:30:00 GMT', `until ${clock(NOW + 1_800_000)}.`],
    ['99999999', 'more than a day'],
    ['0', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['Mon, 05 Jan 2026 09:00:00 GMT', undefined],
  ])('with Retry-After %j asks to wait %s', (retryAfter, words) => {
    const told = answer(503, { retryAfter }).words;
    if (words === undefined) expect(told).not.toContain('It asks to wait');
    else expect(told).toContain(words);
  });
});

describe('no answer', () => {
  it.each([
    ['too slow', 'unsure', 'in time'],
    ['cancelled', 'unsure', 'Cancelled'],
    ['no connection', 'unsure', 'certificate'],
    ['offline', 'not sent', 'offline'],
    ['not allowed', 'not sent', 'allow it'],
    ['redirect', 'refused', 'another address'],
  ] as const)('%s', (why, is, words) => {
    const judgement = judged({ is: 'none', why });
    expect(judgement).toMatchObject({ is, canRetry: is !== 'refused', details: [] });
    expect(judgement.words).toContain(words);
    expect(judgement.words).toContain('Your note is still here.');
    expect(judgement.words.includes('makes no second one')).toBe(is === 'unsure');
    expect(judgement.words).not.toContain('{');
  });
});

describe('the server’s own words', () => {
  const told = (issue: unknown): string[] =>
    answer(422, { body: JSON.stringify({ resourceType: 'OperationOutcome', issue }) }).details;

  it('are a line for each issue, with what it is about', () => {
    expect(
      told([
        { severity: 'error', details: { text: 'Invalid' }, diagnostics: 'Line 3', expression: ['Bundle.type'] },
        { severity: 'error', details: { text: 'Same' }, diagnostics: 'Same' },
      ]),
    ).toEqual(['Invalid, Line 3, Bundle.type', 'Same']);
  });

  it('are plain and bounded, whatever comes', () => {
    expect(told([{ diagnostics: '\u202e<img src=x onerror=alert(1)>\u0000\nmore' }])).toEqual([
      '<img src=x onerror=alert(1)>; more',
    ]);
    expect(told([{ diagnostics: 'x'.repeat(10_000) }])[0]).toHaveLength(300);
    expect(told(Array.from({ length: 100 }, () => ({ diagnostics: 'x' })))).toHaveLength(8);
    for (const issue of [undefined, null, 'x', {}, [null, 3, 'x', {}, { diagnostics: 5, details: null }]])
      expect(told(issue)).toEqual([]);
  });

  it('come from plain text too, and never from a page or half of an answer', () => {
    expect(answer(400, { contentType: 'text/plain', body: 'No such\nthing' }).details).toEqual(['No such; thing']);
    expect(answer(400, HTML).details).toEqual([]);
    expect(answer(400, { body: outcome('error'), isWhole: false }).details).toEqual([]);
  });
});
