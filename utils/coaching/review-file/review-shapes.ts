import { MODES } from '../../consultation/segments';
import { STAGES } from '../../consultation/stages';
import { BARRIER_IDS } from '../barriers';
import { CRITERION_IDS } from '../criteria';
import {
  byKey,
  choice,
  constant,
  group,
  like,
  list,
  maybe,
  number,
  part,
  type Part,
  type Shape,
  text,
} from '../file-shape/shape';
import { openCheck } from '../file-shape/check-shape';
import { DONE } from '../review';
import { instant, LOG, sinceBegin } from './log-shape';

const few: Shape = number(0, 99);
const doneOf: Shape = group(part('done', 'Done', 'how many are done', few), part('of', 'Of', 'of how many', few));
const at = (meaning: string): Part => part('fromMs', 'From', meaning, sinceBegin);

/** Milestones (utils/coaching/review.ts). */
export const MILESTONES: Shape = group(
  part('version', 'Version', 'of the shape', constant(1)),
  part('callId', 'Call', 'the call’s, as in the log', text(100)),
  part(
    'stages',
    'Stages',
    'which stage of the notes was open from when',
    list(100, group(part('stage', 'Stage', 'its name', choice(STAGES)), at('ms since the call began'))),
  ),
  maybe('hearingConfirmedMs', 'Hearing confirmed', 'when it was ticked that they can hear', sinceBegin),
  maybe('seeingConfirmedMs', 'Seeing confirmed', 'when it was ticked that they can see', sinceBegin),
  part('checklist', 'Opening checklist', 'items ticked', doneOf),
  part('points', 'Points of a complete consultation', 'utils/consultation/completeness.ts', doneOf),
  part('done', 'Done', 'what was ticked, chosen, or written at all', list(DONE.length, choice(DONE))),
  part(
    'safetyNets',
    'Safety nets',
    'advice on coming back',
    group(
      part('problems', 'Problems', 'rows in which something is written', few),
      part('given', 'Given', 'of these', few),
      part('documented', 'Documented', 'given, and in a note that was copied since', few),
    ),
  ),
  part(
    'rechecks',
    'Re-checks',
    'lost sound that was to be re-checked',
    group(part('settled', 'Settled', 'how many are', few), part('of', 'Of', 'of how many', few)),
  ),
  part(
    'modes',
    'How you met',
    'from when in which way',
    list(20, group(part('mode', 'Mode', 'the way', choice(MODES)), at('ms since the call began'))),
  ),
  part('barriers', 'What made it harder', 'as ticked from the list', list(BARRIER_IDS.length, choice(BARRIER_IDS))),
);

/** Characters of a comment on one criterion, and of one on the whole call. */
export const MOST_COMMENT = 1000;
export const MOST_SUMMARY = 2000;
export const MOST_MOMENTS = 20;

/** Ratings (utils/coaching/review.ts). */
export const RATINGS: Shape = group(
  part(
    'criteria',
    'Criteria',
    'by criterion',
    byKey(
      CRITERION_IDS,
      group(
        maybe(
          'rating',
          'Rating',
          '0 not seen, 1 begun, 2 mostly, 3 fully; left out where it was not rated',
          number(0, 3),
        ),
        part('comment', 'Comment', 'in the writer’s own words', text(MOST_COMMENT)),
        part('momentsMs', 'Moments', 'that it is about, ms since the call began', list(MOST_MOMENTS, sinceBegin)),
      ),
    ),
  ),
  part('comment', 'Comment', 'on the whole call', text(MOST_SUMMARY)),
  part('nextStep', 'Next step', 'what to try next', text(MOST_COMMENT)),
  part('changedAt', 'Changed', 'when it was changed last, ms since 1970; in a file the hour', instant),
);

const confidence = (when: string): Part =>
  maybe(when, `Confidence ${when} the call`, '1 not at all, 5 very', number(1, 5));

export const CONFIDENCE: Shape = group(confidence('before'), confidence('after'));

/** What the learner gives away. */
export const LEARNER: Shape = group(
  part('log', 'The call', 'how the line was', LOG),
  maybe('milestones', 'The consultation', 'counts and times; left out where no notes were open beside it', MILESTONES),
  part('confidence', 'Confidence', 'as the learner felt it', CONFIDENCE),
  maybe('own', 'The learner’s ratings', 'left out where there are none', RATINGS),
);

/**
 * A public key of ECDSA on P-256 as a point of 65 bytes, and a signature of 64, both in base64url; in the last letter, bits that say
 * nothing are none, so that there is one way to write each.
 */
export const KEY: Shape = like(/^[A-Za-z0-9_-]{86}[AEIMQUYcgkosw048]$/, 'a public key of 87 characters');
export const SIGNATURE: Shape = like(/^[A-Za-z0-9_-]{85}[AQgw]$/, 'a signature of 86 characters');

/** What the trainer adds. */
export const TRAINER: Shape = group(
  part('answers', 'Answers', 'the signature of the learner’s part that it is about', SIGNATURE),
  part('ratings', 'The trainer’s ratings', 'as the learner’s', RATINGS),
);

/** A log, Milestones and Ratings as they may be stored: checked when they are read from the disk. */
export const checkLog = openCheck(LOG, 'The log of this call');
export const checkMilestones = openCheck(MILESTONES, 'What is kept of the consultation');
export const checkRatings = openCheck(RATINGS, 'The ratings');
