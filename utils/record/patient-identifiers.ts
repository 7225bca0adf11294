import { toLines } from './lines';
import { nhsDigits, wrongNhsNumber } from './nhs-number';

/** What is typed of a patient at the moment of export: it goes into that file, and is kept nowhere. Every field may be blank. */
export const PATIENT_FIELDS = [
  { id: 'nhsNumber', label: 'NHS number', hint: 'ten digits' },
  { id: 'family', label: 'Family name', hint: '' },
  { id: 'given', label: 'Given name', hint: '' },
  { id: 'birthDate', label: 'Date of birth', hint: 'such as 24/03/1958' },
] as const;
export type PatientField = (typeof PATIENT_FIELDS)[number]['id'];
export type TypedPatient = Record<PatientField, string>;

export const NOBODY: TypedPatient = { nhsNumber: '', family: '', given: '', birthDate: '' };

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
    if (words === '') continue;
    const why = WRONG[id]?.(words, today);
    if (why === undefined) patient[id] = TIDIED[id]?.(words) ?? words;
    else wrong[id] = why;
  }
  if (Object.keys(wrong).length > 0) return { is: 'wrong', wrong };
  return Object.keys(patient).length > 0 ? { is: 'patient', patient } : { is: 'none' };
}

/** What goes out of a patient, as it goes: "NHS number 943 476 5919", a line each. */
export function patientLines(patient: PatientIdentifiers): string[] {
  return PATIENT_FIELDS.flatMap(({ id, label }) => {
    const value = patient[id];
    return value === undefined ? [] : [`${label} ${id === 'nhsNumber' ? inGroups(value) : value}`];
  });
}

/** As NHS numbers are read out: 943 476 5919. */
function inGroups(digits: string): string {
  return digits.replace(/^(.{3})(.{3})(.{4})$/, '$1 $2 $3');
}

/** @returns what to do where two NHS numbers were typed for one note; empty where one is blank, or both are the same */
export function differingNumbers(onPaper: string, inFile: string): string {
  const [one, other] = [onPaper, inFile].map((typed) => nhsDigits(toLines(typed).join('')));
  if (!one || !other || one === other) return '';
  return 'The NHS number in the box “Patient” and the one under “As a file” are not the same: one of them may be another patient’s. Compare both with the record.';
}

const WRONG: Partial<Record<PatientField, (words: string, today: string) => string | undefined>> = {
  nhsNumber: wrongNhsNumber,
  birthDate: wrongBirthDate,
};

const TIDIED: Partial<Record<PatientField, (words: string) => string | undefined>> = {
  nhsNumber: nhsDigits,
  birthDate: toDate,
};

/** Nobody has lived as long. */
const LONGEST_YEARS = 130;

function wrongBirthDate(words: string, today: string): string | undefined {
  const date = toDate(words);
  if (date === undefined)
    return 'There is no such date, or not written so: write day, month and all four digits of the year, such as 24/03/1958 or 24-Mar-1958.';
  // Dates written so sort as they follow each other.
  if (date > today) return 'This date is still to come.';
  const isTooLongAgo = Number(date.slice(0, 4)) < Number(today.slice(0, 4)) - LONGEST_YEARS;
  return isTooLongAgo ? 'This date is too long ago. Check the year.' : undefined;
}

/** As people here write dates, the day first; and as records do, the year first. */
const DAY_FIRST = /^(?<day>\d{1,2})[/. -](?<month>\d{1,2})[/. -](?<year>\d{4})$/;
const YEAR_FIRST = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** "24-Mar-1958", as the NHS writes it, and "24 March 1958". */
const IN_WORDS = new RegExp(
  `^(?<day>\\d{1,2})[-\\s/.](?<month>(?:${MONTHS.join('|')})[a-z]*)[-\\s/.,]+(?<year>\\d{4})$`,
  'i',
);

/** @returns "1958-03-24"; undefined where there is no such day */
function toDate(words: string): string | undefined {
  const written = DAY_FIRST.exec(words) ?? YEAR_FIRST.exec(words) ?? IN_WORDS.exec(words);
  const { year = '', month: named = '', day = '' } = written?.groups ?? {};
  const month = /\d/.test(named) ? named : String(MONTHS.indexOf(named.slice(0, 3).toLowerCase()) + 1);
  const isDay = Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
  return isDay ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
