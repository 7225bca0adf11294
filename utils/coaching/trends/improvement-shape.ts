import { BARRIER_IDS } from '../barriers';
import {
  byKey,
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
import { MOST_IN_PART, MOST_IN_TITLE, PDSA_PARTS } from './pdsa';
import { COUNTED_KINDS } from './week-counts';

export const IMPROVEMENT_FORMAT = { name: 'webside-improvement', version: 2 } as const;

const MOST_COUNT = 1_000_000;
const count: Shape = number(0, MOST_COUNT);
/** Of as many calls as can be counted, some minutes each. */
const seconds: Shape = number(0, 1_000 * MOST_COUNT);
const howMany = (name: string, meaning: string): Part => part(name, meaning, meaning, count);

/** The date of a Monday; that it is one is checked where it is read. */
const WEEK: Shape = like(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, 'a date such as 2026-11-23');

/** A WeekCounts row, in the order in which a spreadsheet has it. */
export const WEEK_PARTS: readonly Part[] = [
  part('week', 'Week', 'the date of its Monday', WEEK),
  part('platform', 'Platform', 'a known platform’s name, or `Other`', text(60)),
  howMany('calls', 'Calls that were measured'),
  part('lengthSeconds', 'Seconds of these calls', 'Seconds of these calls', seconds),
  part('disruptiveSeconds', 'Seconds with disruptive delay', 'Seconds with disruptive delay', seconds),
  howMany('gaps', 'Times that sound was lost, on either way'),
  part(
    'faults',
    'Faults',
    'calls that had one of a kind at least once; kinds without any are left out',
    byKey(COUNTED_KINDS, count),
  ),
  howMany(
    'noted',
    'Consultations of which the notes are known, each with its last call; what follows is counted in these',
  ),
  howMany('hearingConfirmed', 'Consultations in which they said that they can hear'),
  howMany('seeingConfirmed', 'Consultations in which they said that they can see'),
  howMany('checklistDone', 'Items of the opening checklist that were ticked'),
  howMany('checklistOf', 'Items that there were to tick'),
  howMany('problems', 'Safety nets in which something is written'),
  howMany('safetyNetsGiven', 'Safety nets that were given'),
  howMany('safetyNetsDocumented', 'Safety nets that were given, in a note that was copied since'),
  howMany('rechecksSettled', 'Re-checks of lost sound that were settled'),
  howMany('rechecksOf', 'Re-checks that there were'),
  howMany('modeSwitches', 'Changes of how they met'),
  part(
    'barriers',
    'Barriers',
    'consultations that met one; those that none met are left out',
    byKey(BARRIER_IDS, count),
  ),
];

const NOTE: Shape = group(
  part('id', 'Id', 'random', text(64)),
  part('title', 'Title', 'of the change that was tried', text(MOST_IN_TITLE)),
  part('week', 'Week', 'from which it was tried: the date of its Monday', WEEK),
  ...PDSA_PARTS.map(({ id, label, hint }) => part(id, label, hint, text(MOST_IN_PART))),
);

/** Ten years of weeks on several platforms. */
const MOST_ROWS = 5000;
/** Of a whole team, put together. */
export const MOST_NOTES = 1000;
const MOST_SOURCES = 1000;

export const NOTES: Shape = list(MOST_NOTES, NOTE);

const ID: Shape = like(/^[A-Za-z0-9-]{8,64}$/, 'letters, digits and hyphens, 8 to 64 of them');

export const IMPROVEMENT_FILE: Shape = group(
  part('format', 'Format', 'what kind of file it is', constant(IMPROVEMENT_FORMAT.name)),
  part('version', 'Version', 'of the format', constant(IMPROVEMENT_FORMAT.version)),
  part('id', 'File', 'the file’s own id, random', ID),
  maybe(
    'sources',
    'Made of',
    'ids of the files that were put together in it, and of those in these; left out where it is of one clinician',
    list(MOST_SOURCES, ID),
  ),
  part('weeks', 'Weeks', 'one entry for each week and platform', list(MOST_ROWS, group(...WEEK_PARTS))),
  maybe(
    'notes',
    'Notes',
    'on changes that were tried (plan, do, study, act); left out where they were not to go along',
    NOTES,
  ),
);
