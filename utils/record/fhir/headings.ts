import { type Code, SNOMED } from '../codes';
import { SYSTEMS } from './systems';

/**
 * PRSB's headings in both systems that receivers look for. SNOMED CT: ITK3 Outpatient Letter 2.9.0 (facts on clinical content,
 * 4.2), and for medicines GP Connect's lists. The other: UK Core's RecordStandardHeadings. They are those of PRSB_HEADINGS, and who
 * wrote.
 */
const CODES = {
  'Attendance details': { snomed: '1077881000000105', standard: 'attendance-details' },
  'Individual requirements': { snomed: '1078911000000106', standard: 'individual-requirements' },
  'Problems and issues': { snomed: '887151000000100', standard: 'problems-and-issues' },
  History: { snomed: '717121000000105', standard: 'history' },
  'Examination findings': { snomed: '715851000000102', standard: 'examination-findings' },
  'Medications and medical devices': { snomed: '933361000000108', standard: 'medications-and-medical-devices' },
  'Clinical summary': { snomed: '887181000000106', standard: 'clinical-summary' },
  'Plan and requested actions': { snomed: '887201000000105', standard: 'plan-and-requested-actions' },
  'Information and advice given': { snomed: '1052951000000105', standard: 'information-and-advice-given' },
  'Person completing record': { snomed: '887231000000104', standard: 'person-completing-record' },
} as const;
type HeadingName = keyof typeof CODES;

export const HEADING_NAMES = Object.keys(CODES) as HeadingName[];

/** @returns the heading in SNOMED CT, and in UK Core's own system */
export function headingCodes(name: HeadingName): [Code, Code] {
  const { snomed, standard } = CODES[name];
  return [
    { system: SNOMED, code: snomed, display: name },
    { system: SYSTEMS.headings, code: standard, display: name },
  ];
}
