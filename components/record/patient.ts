/** What a paper needs to be found again. Typed at the moment of printing, as it is, and kept nowhere. */
export const PATIENT_FIELDS = [
  { id: 'name', label: 'Name' },
  { id: 'born', label: 'Date of birth' },
  { id: 'nhsNumber', label: 'NHS number' },
] as const;

export type PatientTyped = Record<(typeof PATIENT_FIELDS)[number]['id'], string>;

export const NOBODY: PatientTyped = { name: '', born: '', nhsNumber: '' };

/** For the top of each page after the first: a loose sheet must tell whose it is. */
export function runningLine(when: string, patient: PatientTyped): string {
  const typed = PATIENT_FIELDS.map(({ id, label }) => (id === 'name' ? patient[id] : labelled(label, patient[id])));
  return [typed.filter(isFilled).join(', '), when].filter(isFilled).join('. ');
}

const isFilled = (words: string): boolean => words.trim() !== '';

function labelled(label: string, value: string): string {
  return isFilled(value) ? `${label} ${value}` : '';
}
