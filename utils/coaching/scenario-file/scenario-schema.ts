import * as v from 'valibot';
import { type Choice, FAULT_KINDS, type Fault, GESTURES, PATIENTS, type Scenario } from '../scenario';

/** Raised when a file that this version writes could not be read by an older one. */
export const SCENARIO_VERSION = 1;

/** Of counts and of lengths in characters: more than anyone needs, and no more than the practice room can show. */
export const MOST = {
  title: 80,
  words: 400,
  id: 60,
  onBox: 40,
  steps: 60,
  choices: 6,
  faults: 12,
} as const;

/** Longer than this nobody practises one scenario. */
const LONGEST_MS = 3_600_000;
/** Each way; beyond it nobody would go on talking. */
const MOST_LATENCY_MS = 1_000;

const TALK_KINDS = ['setting up', 'social', 'clinical', 'repair', 'operational'] as const;
const SPOILT_BY_PERCENT = new Set(['loss', 'broken sound']);

// Messages follow the field's name in a sentence: see say-issue.ts.
const words = (most: number) =>
  v.pipe(
    v.string('must be a text in quotation marks.'),
    v.check((text) => text.trim() !== '', 'is empty. Write it, or take it out.'),
    v.maxLength(most, ({ input }) => `is too long: ${input.length} characters, ${most} at most. Shorten it.`),
  );

const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, `must be one of these: ${options.join(', ')}.`);

const id = v.pipe(
  words(MOST.id),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is made of small letters, digits and single hyphens, such as dose-lost.'),
);

const number = (least: number, most: number, unit: string) => {
  const message = `must be a number from ${least} to ${most}, in ${unit}.`;
  return v.pipe(v.number(message), v.minValue(least, message), v.maxValue(most, message));
};

const list = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(
    v.array(item, 'must be a list in square brackets.'),
    v.maxLength(most, ({ input }) => `has ${input.length} items: ${most} at most.`),
  );

const OBJECT = 'must stand in curly brackets.';

const fault = v.pipe(
  v.strictObject(
    {
      kind: oneOf(FAULT_KINDS),
      afterMs: number(0, LONGEST_MS, 'thousandths of a second'),
      lastsMs: v.exactOptional(number(1, LONGEST_MS, 'thousandths of a second')),
      ms: v.exactOptional(number(0, MOST_LATENCY_MS, 'thousandths of a second')),
      percent: v.exactOptional(number(0, 100, 'percent')),
    },
    OBJECT,
  ),
  v.check(
    (each: Fault) => (each.kind === 'latency') === 'ms' in each,
    'needs "ms" where its kind is latency, and only there.',
  ),
  v.check(
    (each: Fault) => SPOILT_BY_PERCENT.has(each.kind) === 'percent' in each,
    'needs "percent" where its kind is loss or broken sound, and only there.',
  ),
);

const choice = v.pipe(
  v.strictObject(
    {
      cue: words(MOST.words),
      isAloud: v.boolean('is true or false, without quotation marks.'),
      talk: oneOf(TALK_KINDS),
      to: id,
      mends: v.exactOptional(list(oneOf(FAULT_KINDS), FAULT_KINDS.length)),
      during: v.exactOptional(oneOf(FAULT_KINDS)),
      after: v.exactOptional(oneOf(FAULT_KINDS)),
    },
    OBJECT,
  ),
  v.check((each: Choice) => !('during' in each && 'after' in each), 'has "during" or "after", and not both.'),
);

const step = v.strictObject(
  {
    shows: oneOf(GESTURES),
    says: v.exactOptional(
      v.strictObject(
        {
          recording: v.exactOptional(id),
          caption: words(MOST.words),
          by: v.exactOptional(v.literal('companion', 'must be companion, or be left out.')),
        },
        OBJECT,
      ),
    ),
    note: v.exactOptional(words(MOST.words)),
    faults: v.exactOptional(list(fault, MOST.faults)),
    choices: list(choice, MOST.choices),
    mode: v.exactOptional(oneOf(['telephone', 'telephone with picture'])),
  },
  OBJECT,
);

/** One scenario as a file holds it: each field for itself. How its steps hang together is checked in check-ways.ts. */
export const SCENARIO = v.strictObject(
  {
    version: v.literal(SCENARIO_VERSION, `must be ${SCENARIO_VERSION}.`),
    id,
    title: words(MOST.title),
    brief: words(MOST.words),
    learningPoint: words(MOST.words),
    source: words(MOST.words),
    patient: oneOf(PATIENTS),
    box: v.exactOptional(
      v.strictObject(
        { medicine: words(MOST.onBox), strength: words(MOST.onBox), directions: words(MOST.onBox) },
        OBJECT,
      ),
    ),
    faults: list(fault, MOST.faults),
    start: id,
    steps: v.pipe(
      // A list would pass for a record, with numbers for names.
      v.custom<object>((steps) => typeof steps === 'object' && steps !== null && !Array.isArray(steps), OBJECT),
      v.record(id, step, OBJECT),
      v.check((steps) => Object.keys(steps).length <= MOST.steps, `has too many steps: ${MOST.steps} at most.`),
    ),
  },
  OBJECT,
) satisfies v.GenericSchema<unknown, Scenario>;

/** In the order in which they are written; the names of steps follow. */
export const FIELDS: readonly string[] = [
  SCENARIO,
  step,
  choice.pipe[0],
  fault.pipe[0],
  step.entries.says.wrapped,
  SCENARIO.entries.box.wrapped,
].flatMap(({ entries }) => Object.keys(entries));
