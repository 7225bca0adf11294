import type { CareSetting, LocalCode } from './codes';
import { type TextOptions, USUAL_TEXT } from './text-options';

/** What is chosen once for all notes that leave for the record. It holds no clinical text and nothing of a patient. */
export interface RecordSettings {
  text: TextOptions;
  author: Author;
  organisation: Organisation;
  codes: LocalCode[];
}

/** Who writes. Blank where nobody said. */
export interface Author {
  name: string;
  role: string;
  /** General Medical Council reference, seven digits */
  gmcNumber: string;
}

export interface Organisation {
  name: string;
  /** Organisation Data Service code, such as A81001 */
  odsCode: string;
  careSetting?: CareSetting;
}

export const USUAL_SETTINGS: RecordSettings = {
  text: USUAL_TEXT,
  author: { name: '', role: '', gmcNumber: '' },
  organisation: { name: '', odsCode: '' },
  codes: [],
};

/** @returns undefined where it may be one, or is blank; else what to do, as a sentence */
export function wrongGmcNumber(typed: string): string | undefined {
  return /^(\d{7})?$/.test(typed.trim()) ? undefined : 'A GMC number has seven digits.';
}

/** @returns as above */
export function wrongOdsCode(typed: string): string | undefined {
  return /^([A-Za-z0-9]{3,10})?$/.test(typed.trim())
    ? undefined
    : 'An ODS code has 3 to 10 letters and digits, such as A81001.';
}
