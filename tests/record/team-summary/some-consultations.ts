import { GAP_WAYS } from '../../../utils/call-quality/gaps';
import { CHOICE_IDS, choiceOf } from '../../../utils/consultation/choices';
import { type Consultation, FIELDS } from '../../../utils/consultation/consultation';
import { OPENING } from '../../../utils/consultation/opening-checklist';
import { READING_KINDS } from '../../../utils/consultation/readings';
import { type Recheck, SETTLED_STATES } from '../../../utils/consultation/rechecks';
import { ROW_PARTS, type RowList } from '../../../utils/consultation/rows';
import { SAFETY_NET_STATUSES } from '../../../utils/consultation/safety-net';
import { MODES } from '../../../utils/consultation/segments';
import type { AboutIt } from '../../../utils/record/team-summary/facts';
import { fc } from '../../call-quality/properties';

/** A consultation with all that a summary is made from. */
export interface Held {
  consultation: Consultation;
  about: AboutIt;
}

export const HALF_AN_HOUR_MS = 1_800_000;

/** What nothing that is ours to write can hold by chance: many capitals, or many digits, in a row. */
const word = fc.oneof(fc.stringMatching(/^[A-Z]{6,10}$/), fc.stringMatching(/^[1-9]\d{5,9}$/));
const text = fc
  .tuple(fc.constantFrom('', '=', '+', '@', '-', '"', ',', '\r\n', '\t'), word, word)
  .map(([before, ...words]) => before + words.join(' '));
const someText = fc.oneof({ weight: 3, arbitrary: text }, { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n') });

const texts = (ids: readonly string[]): Record<string, fc.Arbitrary<string>> =>
  Object.fromEntries(ids.map((id) => [id, someText]));

const rows = <List extends RowList>(list: List, more: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.array(fc.record({ ...texts(ROW_PARTS[list].map(({ id }) => id)), ...more }), {
    maxLength: 4,
  }) as unknown as fc.Arbitrary<Consultation[List]>;

/** Answers as they are offered, and what only a damaged store could hold. */
const chosen = fc.record(
  Object.fromEntries(
    CHOICE_IDS.map((id) => [
      id,
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...choiceOf(id).options) }, { weight: 1, arbitrary: text }),
    ]),
  ),
  { requiredKeys: [] },
);

const readings = rows('readings', {
  kind: fc.oneof(fc.constantFrom(...READING_KINDS.map(({ id }) => id)), text),
  value: fc.oneof(fc.constantFrom('', '37.2', '128/76', 'HI'), text),
});

/** Within the first half of an hour, so that all can be moved by minutes and stay in it. */
const instants = (hour: number): fc.Arbitrary<number> => fc.integer({ min: hour, max: hour + HALF_AN_HOUR_MS - 1 });

function consultations(hour: number): fc.Arbitrary<Consultation> {
  const at = instants(hour);
  const always = fc.record({
    version: fc.constant(1),
    revision: fc.nat(),
    id: word,
    callId: word,
    earlierCalls: fc.array(word, { maxLength: 3 }),
    tabId: fc.nat(),
    site: word,
    startedAt: at,
    ticked: fc.array(fc.oneof(fc.constantFrom(...OPENING.map(({ id }) => id), 'E1', 'C1'), word), { maxLength: 20 }),
    chosen,
    texts: fc.record(texts(FIELDS.map(({ id }) => id))),
    times: fc.constant({}),
    safetyNets: rows('safetyNets', { status: fc.oneof(fc.constantFrom(...SAFETY_NET_STATUSES), text) }),
    medicines: rows('medicines'),
    readings,
    nextSteps: rows('nextSteps'),
    segments: fc.array(fc.record({ mode: fc.oneof(fc.constantFrom(...MODES), text), from: at, reason: someText }), {
      maxLength: 4,
    }),
    settled: fc.dictionary(word, fc.record({ state: fc.constantFrom(...SETTLED_STATES), at, lostMs: fc.nat() })),
  });
  const sometimes = fc.record(
    {
      beganAt: at,
      copied: fc.record({ at, mark: word }),
      written: fc.record({ field: word, at }),
    },
    { requiredKeys: [] },
  );
  return fc.tuple(always, sometimes).map((parts) => Object.assign({}, ...parts) as Consultation);
}

const rechecks = (hour: number): fc.Arbitrary<Recheck[]> =>
  fc.array(
    fc.record({
      id: word,
      way: fc.constantFrom(...GAP_WAYS),
      from: instants(hour),
      to: instants(hour),
      count: fc.integer({ min: 1, max: 9 }),
      lostMs: fc.integer({ min: 300, max: 90_000 }),
      writing: word,
      state: fc.constantFrom('open' as const, ...SETTLED_STATES),
    }),
    { maxLength: 6 },
  );

/** @param hour its beginning, ms since 1970 */
const heldIn = (hour: number): fc.Arbitrary<Held> =>
  fc.record({
    consultation: consultations(hour),
    about: fc
      .tuple(
        fc.record({ rechecks: rechecks(hour) }),
        fc.record(
          {
            endedAt: instants(hour),
            isCopied: fc.boolean(),
            opening: fc.array(fc.record({ id: word, text })),
          },
          { requiredKeys: [] },
        ),
      )
      .map((parts): AboutIt => Object.assign({}, ...parts)),
  });

/** Hours of a year by the clock on the wall, those of its two changes too. */
const hours = fc
  .tuple(fc.integer({ min: 1, max: 365 }), fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => new Date(2026, 0, day, hour).getTime());

export const helds: fc.Arbitrary<Held> = hours.chain(heldIn);
