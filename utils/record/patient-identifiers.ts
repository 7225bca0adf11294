import { toLines } from './lines';
import { nhsDigits, wrongNhsNumber } from './nhs-number';

/** What is typed of a patient at the moment of export: it goes into that file, and is kept nowhere. Every field may be blank. */
export const PATIENT_FIELDS = [
  { id: 'nhsNumber', label: 'NHS number' },
  { id: 'family', label: 'Family name' },
  { id: 'given', label: 'Given name' },
  { id: 'birthDate', label: 'Date of birth' },
] as const;
export type PatientField = (typeof PATIENT_FIELDS)[number]['id'];
export type TypedPatient = Record<PatientField, string>;

/** Those that were given, tried and tidied: ten digits, a date as 1958-03-24. */
export type PatientIdentifiers = Partial<TypedPatient>;

/** What is wrong with fields, each as a sentence with what to do. */
export type WrongPatient = Partial<Record<PatientField, string>>;

export type ReadPatient =
  { is: 'none' } | { is: 'patient'; patient: PatientIdentifiers } | { is: 'wrong'; wrong: WrongPatient };

/** @param today as 2026-11-24 */
export function readPatient(typed: TypedPatient, today: string): ReadPatient {
  const patient: PatientIdentifiers = {};
  const wrong: WrongPatient = {};
  for (const { id } of PATIENT_FIELDS) {
    const words = toLines(typed[id]).join(' ').trim();
    const why = words === '' ? undefined : WRONG[id]?.(words, today);
    if (why !== undefined) wrong[id] = why;
    else if (words !== '') patient[id] = id === 'nhsNumber' ? nhsDigits(words) : words;
  }
  if (Object.keys(wrong).length > 0) return { is: 'wrong', wrong };
  return Object.keys(patient).length > 0 ? { is: 'patient', patient } : { is: 'none' };
}

const WRONG: Partial<Record<PatientField, (words: string, today: string) => string | undefined>> = {
  nhsNumber: wrongNhsNumber,
  birthDate: wrongBirthDate,
};

/** Nobody has lived as long. */
const LONGEST_YEARS = 130;

function wrongBirthDate(words: string, today: string): string | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(words) ?? []).map(Number);
  if (!year || !month || !day || day > daysIn(year, month))
    return 'This date does not exist. Write it as year-month-day, such as 1958-03-24.';
  // Dates written so sort as they follow each other.
  if (words > today) return 'This date is still to come.';
  return year < Number(today.slice(0, 4)) - LONGEST_YEARS ? 'This date is too long ago. Check the year.' : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
