import { describe, expect, it } from 'vitest';
import { clock } from '../../utils/i18n/words';
import { PROFILE_IDS } from '../../utils/record/profiles';
import { toDocument } from '../../utils/record/to-document';
import { toHtml } from '../../utils/record/to-html';
import { toNote } from '../../utils/record/to-note';
import { toPrinted } from '../../utils/record/to-printed';
import { bare, withoutSpace } from './bare';
import type { TextOptions } from '../../utils/record/text-options';
import { A_RICH_CONSULTATION, RICH_AT, RICH_CALLS, RICH_SETTINGS, RICH_ZONE } from './a-rich-consultation';

// The note tells the times of its clock: here it hangs in one place, whatever the machine's own says.
process.env['TZ'] = RICH_ZONE;

const printed = (text: Partial<TextOptions>): string =>
  toNote(A_RICH_CONSULTATION, RICH_CALLS, { ...RICH_SETTINGS, text: { ...RICH_SETTINGS.text, ...text } }).whole;

describe('one rich consultation, as it was read and agreed to', () => {
  it('its clock hangs where it should', () => {
    expect(clock(RICH_AT)).toBe('10:52');
  });

  it.each(PROFILE_IDS)('under the headings of %s', async (profile) => {
    const name = profile.toLowerCase().replace(' ', '-');
    await expect(`${printed({ profile })}\n`).toMatchFileSnapshot(`../fixtures/record/note.${name}.txt`);
  });

  it('in simple characters, with codes', async () => {
    const text = printed({ profile: 'EMIS Web', isAscii: true, isCoded: true });
    await expect(`${text}\n`).toMatchFileSnapshot('../fixtures/record/note.emis-web.ascii.txt');
  });

  it('with bold headings', async () => {
    const note = toNote(A_RICH_CONSULTATION, RICH_CALLS, RICH_SETTINGS);
    const html = toHtml(note.whole, note).replaceAll('<br>', '<br>\n');
    await expect(`${html}\n`).toMatchFileSnapshot('../fixtures/record/note.rich.html');
  });

  it('on paper: what stands on it, under what', async () => {
    const paper = toPrinted(toDocument(A_RICH_CONSULTATION, RICH_CALLS), RICH_SETTINGS);
    await expect(`${JSON.stringify(paper, undefined, 2)}\n`).toMatchFileSnapshot(
      '../fixtures/record/note.printed.json',
    );
  });
});

it('in the night in which the clocks go back, times do not run backwards', () => {
  const beganAt = Date.UTC(2026, 9, 25, 0, 50);
  const segments = [{ mode: 'telephone', from: beganAt + 30 * 60_000, reason: '' }] as const;
  const night = { ...A_RICH_CONSULTATION, beganAt, segments: [...segments] };
  expect(toNote(night, { rechecks: [] }).whole).toContain('Video from 01:50 BST\nTelephone from 01:20 GMT\n');
});

it('a megabyte is divided, and no word of it lost', () => {
  const long = {
    ...A_RICH_CONSULTATION,
    texts: { ...A_RICH_CONSULTATION.texts, history: 'Worse at night. '.repeat(70_000) },
  };
  const note = toNote(long, RICH_CALLS, { ...RICH_SETTINGS, text: { ...RICH_SETTINGS.text, most: 300 } });
  expect(note.pieces.every(({ text }) => text.length <= 300)).toBe(true);
  expect(withoutSpace(bare(note.pieces))).toBe(withoutSpace(note.whole));
  expect(note.whole.match(/Worse at night\./g)).toHaveLength(70_000);
});
