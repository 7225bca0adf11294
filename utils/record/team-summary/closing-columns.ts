import { type ChoiceId, CHOICES } from '../../consultation/choices';
import { isWorded, type Row } from '../../consultation/rows';
import type { SafetyNet } from '../../consultation/safety-net';
import { type Column, choice, count, yesNo } from './column';
import type { Facts } from './facts';

const isWritten = (text: string): boolean => text.trim() !== '';

const filled = (rows: readonly Row[]): Row[] => rows.filter(isWorded);

/** An answer under the name of its question. */
function answer<const Id extends ChoiceId>(id: Id, meaning: string): Column<Id> {
  return choice(id, CHOICES[id].options, meaning, ({ consultation }) => consultation.chosen[id]);
}

const netsThatAre =
  (status: SafetyNet['status']) =>
  ({ consultation }: Facts): number =>
    filled(consultation.safetyNets).filter((net) => net.status === status).length;

/** Summing up, teach-back and safety net. */
export const CLOSED = [
  yesNo('summaryWritten', 'A summary was written', ({ consultation }) => isWritten(consultation.texts.summary)),
  answer('teachBack', 'Whether they told it back in their own words'),
  answer('attempts', 'How often it was explained'),
  count('safetyNetsPlanned', 'Problems whose advice was planned and not given', netsThatAre('planned')),
  count('safetyNetsGiven', 'Problems whose advice was given, in no note that was copied since', netsThatAre('given')),
  count(
    'safetyNetsDocumented',
    'Problems whose advice was given, in a note that was copied since',
    netsThatAre('documented'),
  ),
  count(
    'safetyNetsChanged',
    'Problems whose advice was changed after it was given, and not given again',
    netsThatAre('changed'),
  ),
  yesNo('noSafetyNetReason', 'Why there is no safety net, or none on more, was written down', ({ consultation }) =>
    isWritten(consultation.texts.noSafetyNet),
  ),
  count(
    'nextSteps',
    'Steps written under What happens next',
    ({ consultation }) => filled(consultation.nextSteps).length,
  ),
  answer('nextContact', 'How they meet next'),
] as const;

/** Whether they were met, with whom it was, and what is done of the note. */
export const KEPT = [
  answer('attendance', 'Attendance'),
  answer('failedContact', 'Why they could not be reached'),
  answer('spokenWith', 'With whom it was'),
  answer('outcome', 'Outcome of a clinic’s appointment'),
  yesNo('noteCopied', 'The note was copied at least once', ({ consultation }) => consultation.copies !== undefined),
  count(
    'pointsDone',
    'What is done of what a complete consultation has',
    ({ points }) => points.filter(({ isDone }) => isDone).length,
  ),
  count(
    'pointsAsked',
    'What a complete consultation of this kind has (utils/consultation/completeness.ts)',
    ({ points }) => points.length,
  ),
] as const;
