import type { RecordDocument, SectionId } from './record-document';

/** A heading of a record system, and the sections under it, in their order. */
export interface ProfileHeading {
  name: string;
  sections: readonly SectionId[];
  /** the one that needs no heading of its own there where it stands first; the first one where it is left out */
  main?: SectionId;
  /** there is no such heading there: each section stands by itself, under its own */
  isOwn?: true;
}

const one = (name: string, ...sections: SectionId[]): ProfileHeading => ({ name, sections });

/** No record system has a heading for it, and a service may want it elsewhere, or not at all. */
const CONFIRMED = {
  name: 'Confirmed at the start',
  sections: ['confirmed'],
  isOwn: true,
} as const satisfies ProfileHeading;

const AFTER_ATTENDANCE = [
  one('Individual requirements', 'access'),
  one('Problems and issues', 'problem'),
  one('History', 'history'),
  one('Examination findings', 'examination', 'limits'),
  one('Medications and medical devices', 'medication'),
  one('Clinical summary', 'assessment', 'summary', 'told back'),
  one('Plan and requested actions', 'plan'),
  one('Information and advice given', 'safety net', 'no safety net'),
];

/** PRSB's headings alone, as ITK3 and UK Core have them (facts on clinical content, 4.2): those of paper and of FHIR. */
export const PRSB_HEADINGS: readonly ProfileHeading[] = [
  // What was confirmed has a heading of its own, and comes last: what stands after it would read as part of it.
  one('Attendance details', 'mode', 'present', 'attendance', 'lost sound', 'connection', 'confirmed'),
  ...AFTER_ATTENDANCE,
];

/**
 * The headings under which a note is pasted. EMIS Web: its consultation's sections (facts on clinical content, 4.4 and 8.8).
 * SystmOne: after Ardens' published templates for it; no public source of its maker's was found. Letter: PRSB's.
 * Plain: this panel's own.
 */
export const PROFILES = {
  plain: [
    one('Problem', 'problem'),
    one('History', 'history'),
    one('Examination', 'examination'),
    one('Limits of the examination', 'limits'),
    one('Medicines', 'medication'),
    one('Assessment', 'assessment'),
    one('Plan', 'plan'),
    one('Summary', 'summary', 'told back'),
    { name: 'Safety-netting advice', sections: ['safety net', 'no safety net'], isOwn: true },
    one('Mode', 'mode', 'access', 'present'),
    CONFIRMED,
    one('Attendance and outcome', 'attendance'),
    one('Lost sound', 'lost sound'),
    one('Connection', 'connection'),
  ],
  'EMIS Web': [
    one('Problem', 'problem'),
    one('History', 'history'),
    one('Examination', 'examination', 'limits'),
    one('Medication', 'medication'),
    one('Assessment', 'assessment', 'summary', 'told back'),
    one('Follow up', 'plan', 'safety net', 'no safety net'),
    one('Comment', 'mode', 'present', 'access', 'attendance', 'lost sound', 'connection'),
    CONFIRMED,
  ],
  SystmOne: [
    { name: 'History', sections: ['problem', 'history'], main: 'history' },
    one('Examination', 'examination', 'limits'),
    one('Diagnosis', 'assessment', 'summary', 'told back'),
    one('Plan', 'plan', 'medication', 'safety net', 'no safety net'),
    one('Notes', 'mode', 'present', 'access', 'attendance', 'lost sound', 'connection'),
    CONFIRMED,
  ],
  letter: [
    one('Attendance details', 'mode', 'present', 'attendance', 'lost sound', 'connection'),
    CONFIRMED,
    ...AFTER_ATTENDANCE,
  ],
} as const satisfies Record<string, readonly ProfileHeading[]>;

export type ProfileId = keyof typeof PROFILES;
export const PROFILE_IDS = Object.keys(PROFILES) as ProfileId[];

/** A heading with what stands under it. */
export interface NotePart {
  name: string;
  /** absent where each section under it stands by itself */
  heading?: string;
  groups: NoteGroup[];
}

/** A section under a heading, with its own where the heading does not say what it is. */
export interface NoteGroup {
  id: SectionId;
  heading?: string;
  lines: string[];
}

/**
 * What says in each line what it is about. Of telling back it is the summary, and no advice that stands near it: it has a heading of
 * its own, and never comes after a safety net, which may be only planned (hazard H7).
 */
const TELLS_ITSELF = new Set<SectionId>(['mode', 'access', 'present', 'attendance', 'lost sound', 'connection']);

/** Whether it was given stands in its heading, wherever it is put (hazard H7). */
const ALWAYS_NAMED = new Set<SectionId>(['safety net', 'no safety net']);

/** The document's sections under the headings of a profile; headings with nothing under them are left out. */
export function toParts({ sections }: RecordDocument, headings: readonly ProfileHeading[]): NotePart[] {
  return headings.flatMap(({ name, sections: ids, main = ids[0], isOwn = false }) => {
    const under = ids.flatMap((id) => sections.filter((section) => section.id === id));
    const groups = under.map(({ id, heading, lines }, index) => {
      const isBare = !isOwn && !ALWAYS_NAMED.has(id) && ((index === 0 && id === main) || TELLS_ITSELF.has(id));
      return { id, ...(!isBare && { heading }), lines };
    });
    return groups.length > 0 ? [{ name, ...(!isOwn && { heading: name }), groups }] : [];
  });
}
