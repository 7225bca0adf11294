import { expect, it } from 'vitest';
import type { TextId } from '../../utils/consultation/consultation';
import { toFhirDocument } from '../../utils/record/fhir/to-fhir-document';
import { toXml } from '../../utils/record/fhir/to-xml';
import { USUAL_SETTINGS } from '../../utils/record/record-settings';
import { toDocument } from '../../utils/record/to-document';
import { toHtml } from '../../utils/record/to-html';
import { type Note, toNote } from '../../utils/record/to-note';
import type { TextOptions } from '../../utils/record/text-options';
import { aConsultation } from '../consultation/a-consultation';

/** It takes a second or two; where something on its way looked at all of it for each line or blank, it would take minutes. */
const PATIENCE_MS = 60_000;

const withText = (id: TextId, text: string) => aConsultation({ texts: { ...aConsultation().texts, [id]: text } });

function note(id: TextId, typed: string, text: Partial<TextOptions>): Note {
  const settings = { ...USUAL_SETTINGS, text: { ...USUAL_SETTINGS.text, ...text } };
  return toNote(withText(id, typed), { rechecks: [] }, settings);
}

it.each<[TextId, string]>([
  ['history', 'x\n'],
  ['summary', '½x\n'],
  ['plan', ' x '],
])(
  '%s of very many lines or words goes every way',
  (id, unit) => {
    const count = 40_000;
    const typed = unit.repeat(count);
    for (const text of [{}, { most: 300, isAscii: true }, { most: 100_000 }]) {
      const made = note(id, typed, text);
      expect(made.whole.match(/x/g)).toHaveLength(count);
      expect(toHtml(made.whole, made).match(/x/g)).toHaveLength(count);
    }
    const document = toDocument(withText(id, typed), { rechecks: [] });
    expect(toXml(toFhirDocument({ document, settings: USUAL_SETTINGS, at: 0, version: '0' })).length).toBeGreaterThan(
      count,
    );
  },
  PATIENCE_MS,
);

it('a reason may have more lines than a call takes arguments', () => {
  expect(note('reason', 'x\n'.repeat(150_000), {}).whole.match(/x/g)).toHaveLength(150_000);
});

it(
  'a very long run of blanks is no harder in simple characters',
  () => {
    expect(note('plan', `½x${' '.repeat(100_000)}x`, { isAscii: true, most: 300 }).pieces).toHaveLength(2);
  },
  PATIENCE_MS,
);
