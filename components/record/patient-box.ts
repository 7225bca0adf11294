/**
 * What a paper needs to be found again: the box on it. Typed at the moment of printing, as it is, tried by nobody, and kept nowhere.
 * What goes into a file is another matter: see patient-identifiers.ts.
 */
export const BOX_FIELDS = [
  { id: 'name', label: 'Name' },
  { id: 'born', label: 'Date of birth' },
  { id: 'nhsNumber', label: 'NHS number' },
] as const;

export type TypedInBox = Record<(typeof BOX_FIELDS)[number]['id'], string>;

export const EMPTY_BOX: TypedInBox = { name: '', born: '', nhsNumber: '' };

/** For the top of each page after the first: a loose sheet must tell whose it is. */
export function runningLine(when: string, patient: TypedInBox): string {
  const typed = BOX_FIELDS.map(({ id, label }) => (id === 'name' ? patient[id] : labelled(label, patient[id])));
  return [typed.filter(isFilled).join(', '), when].filter(isFilled).join('. ');
}

const isFilled = (words: string): boolean => words.trim() !== '';

function labelled(label: string, value: string): string {
  return isFilled(value) ? `${label} ${value}` : '';
}
