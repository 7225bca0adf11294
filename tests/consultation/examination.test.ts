import { describe, expect, it } from 'vitest';
import { EXAMINATION_STEPS } from '../../utils/consultation/examination';
import { READING_KINDS, readReading } from '../../utils/consultation/readings';
import { fc, test } from '../call-quality/properties';

const read = (kind: string, value: string, by = '') => {
  const result = readReading({ kind, value, by });
  return result.is === 'reading' ? result.words : result.is;
};

describe('a home reading', () => {
  it.each([
    ['Temperature', '37.2', '', 'Temperature 37.2 °C'],
    ['Temperature', '37,2', 'the patient', 'Temperature 37.2 °C, measured by the patient'],
    ['Blood pressure', '128/76', '', 'Blood pressure 128/76 mmHg'],
    ['Blood pressure', '128 over 76', '', 'Blood pressure 128/76 mmHg'],
    ['Oxygen saturation', '97', '', 'Oxygen saturation 97%'],
    ['Pulse', ' 72 ', 'care staff', 'Pulse 72 beats a minute, measured by care staff'],
    ['Pulse', '', '', 'empty'],
    ['', '', 'the patient', 'empty'],
    ['', '72', '', 'impossible'],
    ['Temperature', '372', '', 'impossible'],
    ['Temperature', '98.6', '', 'impossible'],
    ['Oxygen saturation', '101', '', 'impossible'],
    ['Blood pressure', '76/128', '', 'impossible'],
    ['Blood pressure', '128', '', 'impossible'],
    ['Blood pressure', '128/', '', 'impossible'],
    ['Pulse', 'about 70', '', 'impossible'],
    ['Pulse', '-70', '', 'impossible'],
    ['Weight', '1e3', '', 'impossible'],
    ['Blood pressure', '120/80 mmHg', '', 'Blood pressure 120/80 mmHg'],
    ['Oxygen saturation', '97%', '', 'Oxygen saturation 97%'],
    ['Temperature', '38.1 °C', '', 'Temperature 38.1 °C'],
    ['Blood glucose', 'HI', 'the patient', 'Blood glucose: the meter shows HI, measured by the patient'],
    ['Blood glucose', 'lo', '', 'Blood glucose: the meter shows LO'],
    ['Pulse', '72 bpm', '', 'Pulse 72 beats a minute'],
    // The unit of another reading: whoever typed it meant that one.
    ['Weight', '170 cm', '', 'impossible'],
    ['Pulse', '82 kg', '', 'impossible'],
    ['Blood glucose', '6.5 %', '', 'impossible'],
    ['Temperature', '38 bpm', '', 'impossible'],
    ['Weight', 'lo', '', 'impossible'],
  ])('%s “%s” by “%s”: %s', (kind, value, by, expected) => {
    expect(read(kind, value, by)).toBe(expected);
  });

  test(
    'is in its kind’s range, or the note says that it is not possible, in the words that were typed',
    [
      fc.constantFrom(...READING_KINDS.map(({ id }) => id)),
      fc.oneof(fc.double().map(String), fc.string(), fc.nat(1000).map(String)),
    ],
    (id, value) => {
      const { lowest, highest } = READING_KINDS.find((each) => each.id === id)!;
      const result = readReading({ kind: id, value, by: '' });
      if (result.is === 'reading' && !result.words.includes('the meter shows'))
        for (const each of result.words.slice(id.length).match(/\d+(\.\d+)?/g) ?? [])
          expect(Number(each) >= lowest && Number(each) <= highest).toBe(true);
      if (result.is !== 'impossible') return;
      expect(result.why).toMatch(/^[A-Z].*\.$/);
      expect(result.words).toContain(`not a possible value: “${value.trim()}”`);
    },
  );
});

it('the guide goes explain, show, do, check, and each step has its source', () => {
  expect(EXAMINATION_STEPS.map(({ step }) => step)).toEqual(['Explain', 'Show', 'Do', 'Check']);
  for (const { source } of EXAMINATION_STEPS) expect(source).toMatch(/\b[SRW]\d/);
});
