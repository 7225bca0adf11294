import { RULES } from '../call-quality/rules';
import type { FindingKind } from '../call-quality/finding';
import { APPROPRIATENESS } from './appropriateness';
import { type Check, CLOSE_CHECKS, EXAMINATION_CHECK } from './checks';
import { AFTER_CHECKS, BEFORE_CHECKS } from './checks-around-the-call';
import { CHOICE_IDS, choiceOf } from './choices';
import { EXAMINATION_STEPS } from './examination';
import { OPENING } from './opening-checklist';
import { PATIENT_MESSAGES } from './patient-messages';
import { READING_KINDS } from './readings';
import { SOURCES } from './sources';
import { TALK_LIBRARY } from './talk-library';
import { ADVICE, isUrgent } from './talk-prompts';

/** Everything that the panel offers, with where it comes from, as Markdown without a line break at the end. */
export function contentPage(): string {
  return [
    section('Before the call: which way to meet', table(['Points to', 'Id', 'Pointer', 'Source'], pointers())),
    section('Questions', table(['Question', 'Answers', 'Source'], choices())),
    section('Checklists', table(['Id', 'Item', 'Source'], checks())),
    section(
      'Prompts from the call',
      'In the order in which they come first: one stands at a time, and none in the first 5 s of a call, in a sensitive moment, or where its kind is switched off. One that was just answered is not prompted again within two minutes of having gone, unless somebody cannot be heard.',
      table(['Finding', 'Comes after', 'Goes after', 'Kind of talk', 'What to say, or do', 'Source'], prompts()),
    ),
    section('Words for each kind of talk', table(['Kind of talk', 'Id', 'Sentence', 'Source'], library())),
    section('Examination by video', table(['Step', 'Sentence', 'Source'], steps())),
    section(
      'Home readings',
      'A number outside the range is taken for a slip: the panel says so, and until it is put right the note says that it is not possible in that unit. What is more than a number, or of no kind, stands in the note as typed. The ranges are this project’s own.',
      table(['Reading', 'From', 'To', 'Unit'], readings()),
    ),
    section('Messages to the patient', table(['Id', 'Message', 'Text', 'Source'], messages())),
    section('Sources', table(['Id', 'Source'], Object.entries(SOURCES))),
  ].join('\n\n');
}

function section(title: string, ...parts: string[]): string {
  return [`## ${title}`, ...parts].join('\n\n');
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function pointers(): string[][] {
  return APPROPRIATENESS.flatMap(({ title, pointers: all }) =>
    all.map(({ id, text, source }) => [title, id, text, source]),
  );
}

function choices(): string[][] {
  return CHOICE_IDS.map(choiceOf).map(({ ask, options, hint, source }) => [
    hint ? `${ask}. ${hint}` : ask,
    options.join('; '),
    source,
  ]);
}

function checks(): string[][] {
  const all: Check[] = [...BEFORE_CHECKS, ...OPENING, EXAMINATION_CHECK, ...CLOSE_CHECKS, ...AFTER_CHECKS];
  return all.map(({ id, text, hint, source }) => [id, hint ? `${text}. ${hint}` : text, source]);
}

function prompts(): string[][] {
  return Object.entries(ADVICE).map(([kind, { talk, say, source }]) => {
    const { enterMs, clearMs } = RULES[kind as FindingKind];
    const name = isUrgent(kind as FindingKind) ? `${kind} (somebody cannot be heard)` : kind;
    return [name, seconds(enterMs), seconds(clearMs), talk, say, source];
  });
}

function library(): string[][] {
  return Object.entries(TALK_LIBRARY).flatMap(([kind, sentences]) =>
    sentences.map(({ id, text, source }) => [kind, id, text, source]),
  );
}

function steps(): string[][] {
  return EXAMINATION_STEPS.map(({ step, say, source }) => [step, say, source]);
}

function readings(): string[][] {
  return READING_KINDS.map(({ id, lowest, highest, unit }) => [id, String(lowest), String(highest), unit]);
}

function messages(): string[][] {
  return PATIENT_MESSAGES.map(({ id, title, text, source }) => [id, title, text, source]);
}

/** What the sign itself needs to be one is told in README. */
function seconds(ms: number): string {
  return ms === 0 ? 'at once' : `${ms / 1000} s`;
}
