import { expect, it } from 'vitest';
import type { TextId } from '../../utils/consultation/consultation';
import { toFhirDocument } from '../../utils/record/fhir/to-fhir-document';
import { toXml } from '../../utils/record/fhir/to-xml';
import { USUAL_SETTINGS } from '../../utils/record/record-settings';
import { toDocument } from '../../utils/record/to-document';
import { toHtml } from '../../utils/record/to-html';
import { toNote } from '../../utils/record/to-note';
import { aConsultation } from '../consultation/a-consultation';

/** So much takes a second or two; where something on its way looked at all of it for each line or blank, it would take minutes. */
const PATIENCE_MS = 120_000;
const LINES = 130_000;

it.each<[TextId, string]>([
  ['history', 'x\n'],
  ['reason', 'x\n'],
  ['summary', 'x\n'],
  ['plan', ' x '],
])(
  '%s of very many lines or words goes every way',
  (id, unit) => {
    const { texts } = aConsultation();
    const consultation = aConsultation({ texts: { ...texts, [id]: unit.repeat(LINES) } });
    for (const isAscii of [false, true])
      for (const most of [undefined, 300, 100_000]) {
        const text = { ...USUAL_SETTINGS.text, isAscii, ...(most !== undefined && { most }) };
        const note = toNote(consultation, { rechecks: [] }, { ...USUAL_SETTINGS, text });
        expect(note.whole.match(/x/g)).toHaveLength(LINES);
        expect(toHtml(note.whole, note).match(/x/g)).toHaveLength(LINES);
      }
    const document = toDocument(consultation, { rechecks: [] });
    const fhir = toFhirDocument({ document, settings: USUAL_SETTINGS, at: 0, version: '0' });
    expect(toXml(fhir).length).toBeGreaterThan(LINES);
  },
  PATIENCE_MS,
);
