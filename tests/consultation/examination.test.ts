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
    ['', '72', '', 'typed'],
    ['Temperature', '372', '', 'impossible'],
    ['Temperature', '98.6', '', 'impossible'],
    ['Oxygen saturation', '101', '', 'impossible'],
    ['Blood pressure', '76/128', '', 'impossible'],
    ['Blood pressure', '128', '', 'typed'],
    ['Blood pressure', '128/', '', 'typed'],
    ['Pulse', 'about 70', '', 'typed'],
    ['Pulse', '-70', '', 'typed'],
    ['Weight', '1e3', '', 'typed'],
    ['Height', '1620', '', 'impossible'],
    ['Oxygen saturation', '94% on air', '', 'typed'],
    ['Blood pressure', '128/76 sitting', '', 'typed'],
    ['Pulse', '72 regular', '', 'typed'],
    ['Weight', '11 st 4', '', 'typed'],
    ['', '128/76', '', 'typed'],
    ['Blood glucose', '7.0', '', 'Blood glucose 7.0 mmol/L'],
    ['Temperature', '37,0 °C', '', 'Temperature 37.0 °C'],
    ['Blood pressure', '120/80 mmHg', '', 'Blood pressure 120/80 mmHg'],
    ['Oxygen saturation', '97%', '', 'Oxygen saturation 97%'],
    ['Temperature', '38.1 °C', '', 'Temperature 38.1 °C'],
    ['Blood glucose', 'HI', 'the patient', 'Blood glucose: the meter shows HI, measured by the patient'],
    ['Blood glucose', 'lo', '', 'Blood glucose: the meter shows LO'],
    ['Pulse', '72 bpm', '', 'Pulse 72 beats a minute'],
    // The unit of another reading: whoever typed it meant that one.
    ['Weight', '170 cm', '', 'typed'],
    ['Pulse', '82 kg', '', 'typed'],
    ['Blood glucose', '6.5 %', '', 'typed'],
    ['Temperature', '38 bpm', '', 'typed'],
    ['Weight', 'lo', '', 'typed'],
  ])('%s “%s” by “%s”: %s', (kind, value, by, expected) => {
    expect(read(kind, value, by)).toBe(expected);
  });

  it.each([
    ['Blood pressure', '128/76 sitting', 'Blood pressure, as typed: “128/76 sitting”, measured by the patient'],
    ['', '72', 'Reading, as typed: “72”, measured by the patient'],
    ['Calf girth', '41', 'Calf girth, as typed: “41”, measured by the patient'],
    ['Temperature', '98.6', 'Temperature, as typed, not possible in °C: “98.6”, measured by the patient'],
    ['Blood pressure', '76/128', 'Blood pressure, as typed, not possible as a pair: “76/128”, measured by the patient'],
  ])('%s “%s” is %s', (kind, value, words) => {
    expect(readReading({ kind, value, by: 'the patient' })).toMatchObject({ words });
  });

  test(
    'is in its kind’s range, or stands in the note in the words that were typed; only a number is said to be impossible',
    [
      fc.constantFrom(...READING_KINDS.map(({ id }) => id)),
      fc.oneof(fc.double().map(String), fc.string(), fc.nat(1000).map(String), fc.constantFrom('76/128', '94% on air')),
    ],
    (id, value) => {
      const { lowest, highest } = READING_KINDS.find((each) => each.id === id)!;
      const result = readReading({ kind: id, value, by: '' });
      if (result.is === 'reading' && !result.words.includes('the meter shows'))
        for (const each of result.words.slice(id.length).match(/\d+(\.\d+)?/g) ?? [])
          expect(Number(each) >= lowest && Number(each) <= highest).toBe(true);
      if (result.is !== 'impossible' && result.is !== 'typed') return;
      expect(result.why).toMatch(/^[A-Z].*\.$/);
      expect(result.words).toContain(`: “${value.trim()}”`);
      expect(/not possible/i.test(`${result.words.replace(value.trim(), '')} ${result.why}`)).toBe(
        result.is === 'impossible',
      );
      if (result.is === 'impossible') expect(value).toMatch(/^[\d.,/\s]+[^\d]*$/);
    },
  );
});

it('the guide goes explain, show, do, check, and each step has its source', () => {
  expect(EXAMINATION_STEPS.map(({ step }) => step)).toEqual(['Explain', 'Show', 'Do', 'Check']);
  for (const { source } of EXAMINATION_STEPS) expect(source).toMatch(/\b[SRW]\d/);
});
