import { CHOICES } from '../../consultation/choices';
import { READING_KINDS } from '../../consultation/readings';
import { openRechecks, SETTLED_STATES } from '../../consultation/rechecks';
import { MODES } from '../../consultation/segments';
import { choice, choices, count, hour, lasting, OTHER, yesNo } from './column';
import type { Facts } from './facts';

const MINUTE_MS = 60_000;

const isWritten = (text: string): boolean => text.trim() !== '';

const isTicked = ({ consultation }: Facts, id: string): boolean => consultation.ticked.includes(id);

const KINDS = READING_KINDS.map(({ id }) => id);

/** Readings in which something was measured. */
function measured({ consultation }: Facts) {
  return consultation.readings.filter(({ value }) => isWritten(value));
}

/** Each kind once, in the order of READING_KINDS, so that nothing is told of the order in which they were typed. */
function kindsOf(facts: Facts): string[] {
  const kinds = new Set(measured(facts).map(({ kind }) => kind));
  const isUnknown = [...kinds].some((kind) => !KINDS.includes(kind));
  return [...KINDS.filter((kind) => kinds.has(kind)), ...(isUnknown ? [OTHER] : [])];
}

/** When and how they met. */
export const MEETING = [
  hour(
    'hour',
    'When the first call began; without a call, when the notes were begun',
    ({ consultation: { beganAt, startedAt } }) => beganAt ?? startedAt,
  ),
  choice('plannedMode', CHOICES.mode.options, 'How they were going to meet', (facts) => facts.consultation.chosen.mode),
  choice(
    'preference',
    CHOICES.preference.options,
    'What the patient would rather have',
    (facts) => facts.consultation.chosen.preference,
  ),
  choices(
    'modes',
    MODES,
    'How they met, in the order of the consultation; empty where they did not, or nothing was said of it',
    ({ modes }) => modes,
  ),
  count('modeChanges', 'How often the mode was changed', ({ modes }) => Math.max(0, modes.length - 1)),
  lasting(
    'callMinutes',
    { step: 5, most: 120 },
    'From the beginning of the first call to the end of the last, to the nearest five minutes; 120 is two hours or longer',
    ({ consultation: { beganAt }, endedAt }) =>
      beganAt === undefined || endedAt === undefined ? undefined : (endedAt - beganAt) / MINUTE_MS,
  ),
] as const;

/** The opening checklist. */
export const OPENED = [
  count(
    'openingTicked',
    'Items ticked of the opening checklist',
    (facts) => facts.opening.filter(({ id }) => isTicked(facts, id)).length,
  ),
  count('openingItems', 'Items that the service’s opening checklist has', ({ opening }) => opening.length),
  yesNo('hearConfirmed', 'They said that they can hear (O3)', (facts) => isTicked(facts, 'O3')),
  yesNo('seeConfirmed', 'They said that they can see (O4)', (facts) => isTicked(facts, 'O4')),
  yesNo(
    'whoRingsAgreed',
    'Who rings whom if the line fails was agreed (O5, or chosen)',
    (facts) => isTicked(facts, 'O5') || facts.consultation.chosen.whoRings !== undefined,
  ),
] as const;

/** Examination and readings. */
export const EXAMINED = [
  yesNo(
    'examined',
    'Something was written under Examination, or there is a reading',
    (facts) => isWritten(facts.consultation.texts.examination) || measured(facts).length > 0,
  ),
  yesNo('limitsNoted', 'Limits of the examination were written down', ({ consultation }) =>
    isWritten(consultation.texts.limits),
  ),
  count('readings', 'Home readings', (facts) => measured(facts).length),
  choices('readingKinds', KINDS, 'What was measured, each kind once', kindsOf),
] as const;

/** Sound that was lost in the call. Gaps that lie together are one stretch (utils/consultation/rechecks.ts). */
export const LOST_SOUND = [
  count(
    'lostFromPatient',
    'Stretches of sound that the clinician did not hear',
    ({ rechecks }) => rechecks.filter(({ way }) => way === 'hear').length,
  ),
  count(
    'lostToPatient',
    'Stretches of sound that the patient did not hear',
    ({ rechecks }) => rechecks.filter(({ way }) => way === 'heard').length,
  ),
  lasting(
    'lostSeconds',
    { step: 1, most: 3600 },
    'How much of it was lost in all, either way, in whole seconds; 3600 is an hour or more',
    ({ rechecks }) => rechecks.reduce((sum, { lostMs }) => sum + lostMs, 0) / 1000,
  ),
  count(
    'lostSettled',
    'Stretches that were confirmed again, or were not relevant',
    ({ rechecks }) => rechecks.filter(({ state }) => SETTLED_STATES.some((each) => each === state)).length,
  ),
  count('lostOpen', 'Stretches that nobody has re-checked', ({ rechecks }) => openRechecks(rechecks).length),
] as const;
