import { newSafetyNet, SAFETY_NET_PARTS, type SafetyNet } from './safety-net';

/** What the parts of a list's rows are called. Every part is text, exactly as it was typed. */
export const ROW_PARTS = {
  safetyNets: SAFETY_NET_PARTS,
  /** dose and stopping are where a lost word does harm (facts on clinical content, 8.5; S1, W41) */
  medicines: [
    { id: 'name', label: 'Medicine' },
    { id: 'dose', label: 'Dose' },
    { id: 'when', label: 'When' },
    { id: 'stopIf', label: 'Stop if' },
  ],
  /** what was measured at home (S1, R52) */
  readings: [
    { id: 'kind', label: 'Reading' },
    { id: 'value', label: 'Value' },
    { id: 'by', label: 'Measured by' },
  ],
  /** S4, R59 */
  nextSteps: [
    { id: 'what', label: 'Next step' },
    { id: 'who', label: 'By whom' },
    { id: 'when', label: 'When' },
  ],
} as const;

export type RowList = keyof typeof ROW_PARTS;
export type RowPart<List extends RowList> = (typeof ROW_PARTS)[List][number]['id'];

export type Medicine = Record<RowPart<'medicines'>, string>;
export type Reading = Record<RowPart<'readings'>, string>;
export type NextStep = Record<RowPart<'nextSteps'>, string>;

/** The lists of a Consultation. There is always a safety net, which may be blank. */
export interface Rows {
  safetyNets: SafetyNet[];
  medicines: Medicine[];
  readings: Reading[];
  nextSteps: NextStep[];
}

/** A row of any list: its texts by part, and of a safety net whether and when it was given. */
export type Row = Readonly<Record<string, string | number>>;

export const ROW_LISTS = Object.keys(ROW_PARTS) as RowList[];

export function newRows(): Rows {
  return { safetyNets: [newSafetyNet()], medicines: [], readings: [], nextSteps: [] };
}

export function newRow(list: RowList): Row {
  if (list === 'safetyNets') return newSafetyNet();
  return Object.fromEntries(ROW_PARTS[list].map(({ id }) => [id, '']));
}

export function allRows(rows: Rows): Row[] {
  return ROW_LISTS.flatMap((list): readonly Row[] => rows[list]);
}

/** Nothing is typed in it, and nobody has said that it was given. */
export function isBlank({ status = 'planned', ...texts }: Row): boolean {
  return status === 'planned' && Object.values(texts).every((text) => String(text).trim() === '');
}

/** Something is typed in it. */
export function isWorded({ status: _status, givenAt: _givenAt, ...texts }: Row): boolean {
  return Object.values(texts).some((text) => String(text).trim() !== '');
}
