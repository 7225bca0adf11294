import { describe, expect, it } from 'vitest';
import type { Change } from '../../utils/consultation/change';
import { FIELDS, NOTES } from '../../utils/consultation/consultation';
import type { Recheck } from '../../utils/consultation/rechecks';
import { ROW_LISTS, ROW_PARTS } from '../../utils/consultation/rows';
import { PROFILE_IDS } from '../../utils/record/profiles';
import { USUAL_SETTINGS } from '../../utils/record/record-settings';
import { USUAL_TEXT } from '../../utils/record/text-options';
import { toNote } from '../../utils/record/to-note';
import { clock } from '../../utils/i18n/words';
import { fc, test } from '../call-quality/properties';
import { aConsultation, CHANGED_AT, changed } from '../consultation/a-consultation';
import { numbersIn } from './bare';

const GIVEN = `given, noted at ${clock(CHANGED_AT)}`;
const printed = (...changes: Change[]): string => toNote(changed(aConsultation(), ...changes), { rechecks: [] }).whole;
const plan = (text: string): Change => ({ do: 'write', id: 'plan', text });
const given: Change = { do: 'set safety net status', row: 0, status: 'given' };
const net = (row: number, part: 'problem' | 'lookOutFor', text: string): Change => ({
  do: 'write row',
  list: 'safetyNets',
  row,
  part,
  text,
});
const NO_LIMITS = 'Limits of the examination\nNot recorded.';
const lookOut = net(0, 'lookOutFor', 'a stiff neck');

describe('the note as text', () => {
  it('has its headings in the record’s order, and a blank line between', () => {
    const everything: Change[] = [
      lookOut,
      net(0, 'problem', 'headache'),
      { do: 'write', id: 'summary', text: 'rest' },
      { do: 'choose', id: 'teachBack', option: 'correctly' },
      { do: 'choose', id: 'attempts', option: '2' },
      { do: 'tick', id: 'C1', isTicked: true },
      ...[...NOTES].reverse().map(({ id }): Change => ({ do: 'write', id, text: `of ${id}` })),
    ];
    expect(printed(...everything)).toBe(
      [
        'Problem\nof problem',
        'History\nof history',
        'Examination\nof examination',
        'Limits of the examination\nof limits',
        'Medicines\nof medication',
        'Assessment\nof assessment',
        'Plan\nof plan',
        'Summary\nrest\nAsked whether anything needed repeating.\nUnderstanding:\nTold back in their own words: correctly, explained 2 times.',
        'Safety-netting advice (planned, not yet given)\nProblem: headache\nLook out for: a stiff neck',
      ].join('\n\n'),
    );
  });

  it('is empty when nothing was typed or ticked', () => {
    expect(printed()).toBe('');
    expect(printed(given)).toBe('');
    expect(printed(plan(' \n\n '))).toBe('');
  });

  it('tells what sound was lost, and what became of it', () => {
    const at = (minute: number): number => new Date(2026, 10, 24, 10, minute).getTime();
    const lost = { id: '1', to: 0, count: 1 };
    const rechecks: Recheck[] = [
      { ...lost, way: 'hear', from: at(42), lostMs: 2140, state: 're-confirmed' },
      { ...lost, way: 'heard', from: at(43), lostMs: 30, state: 'not relevant' },
      { ...lost, way: 'hear', from: at(44), lostMs: 3400, count: 3, state: 'open' },
    ];
    expect(toNote(aConsultation(), { rechecks }).whole).toBe(
      [
        'Lost sound',
        'Patient not heard for about 2.1 s at 10:42: confirmed again.',
        'Patient did not hear about 0.1 s at 10:43: not relevant.',
        'Patient not heard for about 3.4 s in all, 3 times from 10:44: not re-checked.',
      ].join('\n'),
    );
  });

  it('says of each problem what became of its advice', () => {
    const more: Change[] = [
      { do: 'add row', list: 'safetyNets' },
      net(1, 'lookOutFor', 'a rash'),
      { do: 'add row', list: 'safetyNets' },
    ];
    expect(printed(lookOut, given, ...more)).toBe(
      [
        `Safety-netting advice (${GIVEN})\nLook out for: a stiff neck`,
        'Safety-netting advice (planned, not yet given)\nLook out for: a rash',
      ].join('\n\n'),
    );
  });

  const row = (list: 'medicines' | 'nextSteps', part: string, text: string): Change =>
    ({ do: 'write row', list, row: 0, part, text }) as Change;
  it.each<[string, Change[], string]>([
    [
      'a medicine in one line, its parts in their order',
      [
        { do: 'add row', list: 'medicines' },
        row('medicines', 'stopIf', 'a rash comes'),
        row('medicines', 'when', 'morning'),
        row('medicines', 'dose', '5 mg\nfrom Monday 10 mg'),
        row('medicines', 'name', 'Ramipril'),
      ],
      'Medicines\nRamipril, 5 mg; from Monday 10 mg, morning, stop if a rash comes',
    ],
    [
      'what happens next',
      [
        { do: 'add row', list: 'nextSteps' },
        row('nextSteps', 'who', 'the surgery'),
        row('nextSteps', 'what', 'bloods'),
      ],
      'Plan\nbloods, the surgery',
    ],
    ['agreement', [{ do: 'tick', id: 'C3', isTicked: true }], 'Plan\nThe patient agrees with the plan.'],
    [
      'what was seen to',
      [{ do: 'tick', id: 'E1', isTicked: true }],
      `Examination\nPrivacy and warmth were seen to.\n\n${NO_LIMITS}`,
    ],
    ['a chaperone', [{ do: 'choose', id: 'chaperone', option: 'present' }], 'Examination\nChaperone: present.'],
    [
      'a reading that is not possible, as such',
      [
        { do: 'add row', list: 'readings' },
        { do: 'write row', list: 'readings', row: 0, part: 'kind', text: 'Temperature' },
        { do: 'write row', list: 'readings', row: 0, part: 'value', text: '372' },
      ],
      `Examination\nTemperature, as typed, not possible in °C: “372”\n\n${NO_LIMITS}`,
    ],
    [
      'a reading that is more than a number, as it was typed',
      [
        { do: 'add row', list: 'readings' },
        { do: 'write row', list: 'readings', row: 0, part: 'kind', text: 'Blood pressure' },
        { do: 'write row', list: 'readings', row: 0, part: 'value', text: '128/76 sitting' },
      ],
      `Examination\nBlood pressure, as typed: “128/76 sitting”\n\n${NO_LIMITS}`,
    ],
    [
      'that an examination’s limits were not told',
      [{ do: 'write', id: 'examination', text: 'no rash' }],
      `Examination\nno rash\n\n${NO_LIMITS}`,
    ],
    [
      'attendance, outcome, next contact',
      [
        { do: 'choose', id: 'attendance', option: 'seen late' },
        { do: 'choose', id: 'nextContact', option: 'telephone' },
      ],
      'Attendance and outcome\nSeen late.\nNext contact: telephone.',
    ],
    [
      'that telling back was not asked',
      [{ do: 'choose', id: 'teachBack', option: 'not asked' }],
      'Summary\nUnderstanding:\nNot asked to tell it back.',
    ],
    [
      'how often it was explained, by itself',
      [{ do: 'choose', id: 'attempts', option: '2' }],
      'Summary\nUnderstanding:\nExplained 2 times.',
    ],
    [
      'and where telling back was not asked',
      [
        { do: 'choose', id: 'attempts', option: '1' },
        { do: 'choose', id: 'teachBack', option: 'not asked' },
      ],
      'Summary\nUnderstanding:\nNot asked to tell it back, explained once.',
    ],
    [
      'a mode that was only planned as planned',
      [{ do: 'choose', id: 'mode', option: 'telephone' }],
      'Mode\nPlanned: telephone.',
    ],
    [
      'the first press without a call as the beginning, and nothing before it',
      [
        { do: 'choose', id: 'mode', option: 'telephone' },
        { do: 'change mode', mode: 'telephone' },
      ],
      `Mode\nTelephone from ${clock(CHANGED_AT)}`,
    ],
    [
      'what was planned with one who did not come',
      [
        { do: 'choose', id: 'mode', option: 'video' },
        { do: 'choose', id: 'attendance', option: 'did not attend, no warning' },
      ],
      'Mode\nPlanned: video.\n\nAttendance and outcome\nDid not attend, no warning.',
    ],
    [
      'who was there',
      [{ do: 'write', id: 'present', text: 'The patient and her daughter, who agreed' }],
      'Mode\nPresent: The patient and her daughter, who agreed',
    ],
    [
      'why there is no safety net',
      [{ do: 'write', id: 'noSafetyNet', text: 'A result, and nothing to watch for' }],
      'No safety-netting advice\nA result, and nothing to watch for',
    ],
    ['nothing of the note to oneself', [{ do: 'write', id: 'private', text: 'breathe' }], ''],
  ])('tells %s', (_what, changes, expected) => {
    expect(printed(...changes)).toBe(expected);
  });

  it('says given only when it was set so', () => {
    expect(printed(lookOut, given)).toContain(`Safety-netting advice (${GIVEN})\n`);
    expect(printed(lookOut, given, net(0, 'lookOutFor', 'fainting'))).toContain(
      `(changed since it was ${GIVEN}, not yet given as it stands)\n`,
    );
    expect(printed(lookOut, given, { do: 'set safety net status', row: 0, status: 'planned' })).toMatch(
      /\(planned, not yet given\)$/m,
    );
  });

  it.each([
    ['CRLF', 'one\r\ntwo', 'one\ntwo'],
    ['old Macs’ CR', 'one\rtwo', 'one\ntwo'],
    ['empty lines', 'one\n\n\n two', 'one\n two'],
    ['blanks at the end', 'one  \ntwo\t', 'one\ntwo'],
    ['a tab', 'one\ttwo', 'one\ttwo'],
    ['control characters', 'o\u0000n\u0007e\u001b[31m\u007f\u009f', 'one[31m'],
    ['direction overrides', 'dose \u202e5\u202c mg\u2066\u2069\u200f', 'dose 5 mg'],
    ['a byte order mark inside', 'o\ufeffne', 'one'],
    ['a lone surrogate', 'o\ud800ne\udc00', 'one'],
    ['emoji, with their joiners', '👩\u200d⚕️ 🤒', '👩\u200d⚕️ 🤒'],
    ['a hyphen of a PDF between numbers', 'take 1\u00022 tablets', 'take 1-2 tablets'],
    ['a hyphen that is no character', '0.5\ufffe1 mg', '0.5-1 mg'],
    ['a soft hyphen between numbers', '5\u00ad10 mg', '5-10 mg'],
    ['with blanks on each side', '5 \u00ad 10 mg', '5 - 10 mg'],
    ['one that is a minus', 'Base excess \u00ad5, dioptres \u00ad.5', 'Base excess -5, dioptres -.5'],
    ['among others', '5\u200b\u00ad\ufeff10 mg', '5-10 mg'],
    ['a soft hyphen in a word', 'para\u00adcetamol', 'paracetamol'],
    ['a zero-width space between numbers', '1\u200b2 tablets', '1 2 tablets'],
    ['a control character between number and unit', '5\u0000mg, T\u001b4', '5 mg, T 4'],
    ['a lone surrogate between numbers', '1\ud8002', '1 2'],
    ['a mark within one number', '0.\u200b5 mg', '0.5 mg'],
    ['other scripts', 'naïve Ünal 张 مرحبا ½ µg 38.5°C', 'naïve Ünal 张 مرحبا ½ µg 38.5°C'],
    ['what looks like markup', '<b>&amp;</b> *x* "y" \\n', '<b>&amp;</b> *x* "y" \\n'],
  ])('%s', (_what, typed, text) => {
    expect(printed(plan(typed))).toBe(`Plan\n${text}`);
  });
});

it('tells how often something took the place of what cannot be seen, but for the note to oneself', () => {
  const row: Change = { do: 'write row', list: 'medicines', row: 0, part: 'dose', text: '5\u000210 ml' };
  const typed: Change[] = [
    plan('1\u00022, 5\u200bmg, para\u00adcetamol\u202e'),
    { do: 'write', id: 'private', text: '1\u00022' },
    { do: 'add row', list: 'medicines' },
    row,
  ];
  const { replaced, whole } = toNote(changed(aConsultation(), ...typed), { rechecks: [] });
  expect(replaced).toBe(3);
  expect(whole).toBe('Medicines\n5-10 ml\n\nPlan\n1-2, 5 mg, paracetamol');
});

describe('whatever is typed', () => {
  const word = fc.stringMatching(/^[\p{L}\p{N}µ°½👩🤒.,;:'"<>/-]{1,12}$/u);
  const typed = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '\n', '\r\n', '\t', '  ', '\n\n')), { maxLength: 6 })
    .map((parts) => ({ words: parts.map(([each]) => each), text: parts.flat().join('') }));
  const fields: ((text: string) => Change)[] = [
    ...FIELDS.filter(({ id }) => id !== 'private').map(({ id }) => (text: string): Change => ({
      do: 'write',
      id,
      text,
    })),
    ...ROW_LISTS.filter((list) => list !== 'readings').flatMap((list) =>
      ROW_PARTS[list].map(
        ({ id }) =>
          (text: string) =>
            ({ do: 'write row', list, row: 0, part: id, text }) as Change,
      ),
    ),
    (text) => ({ do: 'write mode reason', segment: 0, text }),
  ];
  const opened: Change[] = [
    { do: 'add row', list: 'medicines' },
    { do: 'add row', list: 'nextSteps' },
    { do: 'change mode', mode: 'telephone' },
  ];
  const all = fc.array(typed, { minLength: fields.length, maxLength: fields.length });

  describe.each(PROFILE_IDS)('under the headings of %s', (profile) => {
    test('every word of every field is in the text', [all], (texts) => {
      const changes = [...opened, ...fields.map((field, index) => field(texts[index]!.text))];
      const settings = { ...USUAL_SETTINGS, text: { ...USUAL_TEXT, profile } };
      const { whole, parts } = toNote(changed(aConsultation(), ...changes), { rechecks: [] }, settings);
      const byHeading = parts.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('\n');
      for (const each of texts.flatMap((field) => field.words)) {
        expect(whole).toContain(each);
        expect(byHeading).toContain(each);
      }
    });
  });

  test('planned never prints as given', [typed], ({ text }) => {
    const lines = printed(net(0, 'lookOutFor', text)).split('\n');
    expect(lines).not.toContain(`Safety-netting advice (${GIVEN})`);
    expect(lines[0] === '' || lines[0] === 'Safety-netting advice (planned, not yet given)').toBe(true);
  });

  test('nothing unsafe is left, and nothing safe is lost', [fc.string({ unit: 'binary' })], (text) => {
    const result = printed(plan(`(${text})`));
    expect(result.isWellFormed()).toBe(true);
    expect(result).not.toMatch(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    // A hyphen may have come where one could not be seen.
    const plain = (all: string): string => all.replace(/[^\p{L}\p{N}\p{P}\p{S}]|-/gu, '');
    expect(plain(result)).toBe(plain(`Plan(${text})`));
  });

  const unseen = fc.string({
    unit: fc.constantFrom(...'\u0000\u0002\u0008\u00ad\u200b\u200e\u202a\u202e\u2060\ufeff\ufffe\uffff'),
    minLength: 1,
    maxLength: 3,
  });
  const number = fc.oneof(fc.nat(9999).map(String), fc.constantFrom('0.5', '½', '37,2'));
  test('no two numbers become one', [fc.array(number, { minLength: 1 }), unseen], (all, between) => {
    expect(numbersIn(printed(plan(all.join(between)))).flatMap((each) => each.split('-'))).toEqual(all);
  });
});
