import { CHOICES, type ChoiceId } from '../../../utils/consultation/choices';
import { type Consultation, FIELDS } from '../../../utils/consultation/consultation';
import { MEASURED_BY } from '../../../utils/consultation/examination';
import { READING_KINDS } from '../../../utils/consultation/readings';
import type { Recheck } from '../../../utils/consultation/rechecks';
import { ROW_PARTS, type RowList } from '../../../utils/consultation/rows';
import { SAFETY_NET_STATUSES } from '../../../utils/consultation/safety-net';
import { MODES } from '../../../utils/consultation/segments';
import { CARE_SETTINGS, TERMS_WITHOUT_CODE } from '../../../utils/record/codes';
import { type RecordSettings, USUAL_SETTINGS } from '../../../utils/record/record-settings';
import { STATEMENTS } from '../../../utils/record/confirmed';
import type { OfCalls } from '../../../utils/record/to-document';
import { fc } from '../../call-quality/properties';
import { aConsultation } from '../../consultation/a-consultation';

/** Consultations as nobody would write them, with words in them that have to be found again. */

/** A word that is in no language, with a number by which each is told from the others. */
const WORD = fc.nat(999_999).map((number) => `zq${number}x`);
const WORDS = /zq\d+x/g;

/** What breaks text on its way: markup, control characters, turned directions, torn halves, long ones, what trims and joins. */
const MARKUP = [
  '<script>alert(1)</script>',
  '</div></p>',
  '&amp;&#0;&lt;',
  ']]>',
  '<!--',
  '<?xml?>',
  `"'`,
  '<b onload=x>',
];
const CONTROL = [
  '\u0000\u0008\u001b',
  '\u202eright\u2066',
  '\ud800',
  '\udc00',
  '\ufeff\u200b',
  '\ufffe\uffff',
  '\t\v\f',
];
const OTHER = ['مرحبا بك', 'שלום', '👩🏽‍⚕️😀', 'e\u0301\u0338', 'a\r\nb\u2028c\u0085d', '   ', '-'.repeat(2000), '', '𝒳'];
const HOSTILE = fc.oneof(
  fc.constantFrom(...MARKUP, ...CONTROL, ...OTHER),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const TEXT = fc.tuple(HOSTILE, WORD, HOSTILE).map(([before, word, after]) => `${before} ${word} ${after}`);
const FIELD = fc.oneof({ weight: 1, arbitrary: fc.constantFrom('', ' ') }, { weight: 2, arbitrary: TEXT });
/** In what is the clinician's own the words are others, so that each that comes out is seen. */
const OWN = TEXT.map((text) => text.replaceAll('zq', 'own'));
export const OWN_WORDS = /own\d+x/;

function row<List extends RowList>(list: List, special: Record<string, fc.Arbitrary<unknown>> = {}) {
  const parts = Object.fromEntries(ROW_PARTS[list].map(({ id }) => [id, FIELD as fc.Arbitrary<unknown>]));
  return fc.record({ ...parts, ...special }) as unknown as fc.Arbitrary<Consultation[List][number]>;
}

const VALUE = fc.oneof(FIELD, fc.integer({ min: 1, max: 400 }).map(String), fc.constantFrom('128/76', '36,6', 'HI'));
const AT = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 4_000_000_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, -5, 1e17, 1_761_354_000_000) },
);
// Of these the note tells the clock, which wants a day that there is.
const CLOCK = fc.integer({ min: 0, max: 4_000_000_000_000 });

const CHOSEN = fc.record(
  Object.fromEntries(Object.entries(CHOICES).map(([id, { options }]) => [id, fc.constantFrom(...options)])) as Record<
    ChoiceId,
    fc.Arbitrary<string>
  >,
  { requiredKeys: [] },
);

export const CONSULTATION: fc.Arbitrary<Consultation> = fc
  .record({
    id: fc.string({ minLength: 1 }),
    texts: fc.record({ ...Object.fromEntries(FIELDS.map(({ id }) => [id, FIELD])), private: OWN }),
    ticked: fc.subarray(['C1', 'C2', 'C3', 'E1', 'O12', 'B4', 'own', ...Object.keys(STATEMENTS)]),
    chosen: CHOSEN,
    safetyNets: fc.array(row('safetyNets', { status: fc.constantFrom(...SAFETY_NET_STATUSES), givenAt: CLOCK }), {
      maxLength: 3,
    }),
    medicines: fc.array(row('medicines'), { maxLength: 3 }),
    readings: fc.array(
      row('readings', {
        kind: fc.constantFrom(...READING_KINDS.map(({ id }) => id), 'no kind'),
        value: VALUE,
        by: fc.oneof(fc.constantFrom('', ...MEASURED_BY), FIELD),
      }),
      { maxLength: 4 },
    ),
    nextSteps: fc.array(row('nextSteps'), { maxLength: 3 }),
    segments: fc.array(fc.record({ mode: fc.constantFrom(...MODES), from: CLOCK, reason: FIELD }), { maxLength: 3 }),
    beganAt: fc.option(CLOCK, { nil: undefined }),
  })
  .map(({ beganAt, ...all }) =>
    aConsultation({ ...(all as Partial<Consultation>), ...(beganAt !== undefined && { beganAt }) }),
  );

const RECHECK: fc.Arbitrary<Recheck> = fc.record({
  id: fc.string(),
  way: fc.constantFrom('hear', 'heard'),
  from: CLOCK,
  to: CLOCK,
  count: fc.integer({ min: 1, max: 9 }),
  lostMs: fc.nat(90_000),
  state: fc.constantFrom('open', 're-confirmed', 'not relevant'),
});

export const CALLS: fc.Arbitrary<OfCalls> = fc.record(
  {
    rechecks: fc.array(RECHECK, { maxLength: 3 }),
    connection: FIELD,
    endedAt: AT,
    opening: FIELD.map((text) => [{ id: 'own', text }]),
  },
  { requiredKeys: ['rechecks'] },
);

export const SETTINGS: fc.Arbitrary<RecordSettings> = fc.record({
  text: fc.boolean().map((isConnectionTold) => ({ ...USUAL_SETTINGS.text, isConnectionTold })),
  author: fc.record({ name: FIELD, role: FIELD, gmcNumber: fc.constantFrom('', '7654321', 'seven') }),
  organisation: fc.record(
    {
      name: FIELD,
      odsCode: fc.constantFrom('', 'a81001', '<b>'),
      careSetting: fc.constantFrom(...(Object.keys(CARE_SETTINGS) as (keyof typeof CARE_SETTINGS)[])),
    },
    { requiredKeys: ['name', 'odsCode'] },
  ),
  codes: fc.array(
    fc.record({
      term: fc.constantFrom(...TERMS_WITHOUT_CODE),
      code: fc.constantFrom('11999999107', '21999999101', '<1>'),
      addedAt: CLOCK,
    }),
    { maxLength: 3 },
  ),
});

export const PATIENT = fc.option(
  fc.record({
    nhsNumber: fc.constantFrom('', '943 476 5919', '9912003888'),
    family: FIELD,
    given: FIELD,
    birthDate: fc.constantFrom('', '1958-03-24'),
  }),
  { nil: undefined },
);

/** The words that the note has to tell: not the clinician's own, nor who measured nothing. */
export function enteredWords(
  { texts: { private: _own, ...texts }, ...rest }: Consultation,
  { opening = [] }: Pick<OfCalls, 'opening'>,
): string[] {
  const { safetyNets, medicines, readings, nextSteps, segments, ticked } = rest;
  const own = opening.filter(({ id }) => ticked.includes(id));
  const statements = ticked.flatMap((id) => STATEMENTS[id] ?? []);
  const measured = readings.filter(({ value }) => value.trim() !== '');
  const typed = JSON.stringify([texts, safetyNets, medicines, measured, nextSteps, segments, own]);
  return [...(typed.match(WORDS) ?? []), ...statements];
}
