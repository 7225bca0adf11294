import { expect, it } from 'vitest';
import { toNote } from '../../utils/record/to-note';
import { aConsultation } from '../consultation/a-consultation';

// Word's soft line break is \v; a form feed, NEL and the Unicode line separators are line ends too.
it.each(['\v', '\f', '\u0085', '\u2028', '\u2029'])('a line ended by %j stays two lines, not one word', (end) => {
  const consultation = aConsultation();
  consultation.texts.medication = `500 mg${end}2 tablets`;
  expect(toNote(consultation, { rechecks: [] }).whole).toBe('Medicines\n500 mg\n2 tablets');
});
