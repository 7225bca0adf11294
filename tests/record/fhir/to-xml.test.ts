import type { Bundle } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { toXml } from '../../../utils/record/fhir/to-xml';
import { toNarrative, toWords } from '../../../utils/record/fhir/words';
import { fc, test } from '../../call-quality/properties';
import { wordsOf } from './a-bundle';
import { fromXml } from './from-xml';

/** A document of which nothing matters but one text. */
const saying = (title: string): Bundle => ({
  resourceType: 'Bundle',
  type: 'document',
  entry: [{ resource: { resourceType: 'Practitioner', name: [{ text: title }] } }],
});

describe('a text in XML', () => {
  it.each([
    '<script>alert(1)</script>',
    '&amp; & &#0;',
    `"double" 'single'`,
    ']]> <!-- <?xml',
    'a\tb\nc\rd',
    'é 😀 ‮ م',
  ])('%j is read as it was', (text) => {
    expect(fromXml(toXml(saying(text)))).toEqual(saying(text));
  });

  test('has none of what XML forbids', [fc.string({ unit: 'binary' })], (text) => {
    // Half a character is one that no file can hold.
    const torn = `${text}\ud800${text}\udfff\ufffe\u0000`;
    // oxlint-disable-next-line no-control-regex
    expect(toXml(saying(torn))).not.toMatch(/[\0-\u0008\u000b\f\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  });
});

describe('a narrative', () => {
  it('is a paragraph a line, and no other markup', () => {
    expect(toNarrative(['<img src=x onerror=a()>', '“5 < 6” & more'])).toEqual({
      status: 'additional',
      div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>&lt;img src=x onerror=a()&gt;</p><p>“5 &lt; 6” &amp; more</p></div>',
    });
  });

  test('gives back what it was made of', [fc.array(fc.string({ unit: 'grapheme' }))], (lines) => {
    const { div } = toNarrative(lines);
    expect(div).toMatch(/^<div [^<>]*>(<p>[^<>]*<\/p>)*<\/div>$/);
    expect(wordsOf(div)).toBe(lines.join('\n'));
  });
});

it.each([
  [undefined, undefined],
  ['', undefined],
  [' \u200b\n\t', undefined],
  [' Dr\u0000 Sam \n Carter ', 'Dr Sam;  Carter'],
])('%j in one line is %j', (typed, words) => {
  expect(toWords(typed)).toBe(words);
});
