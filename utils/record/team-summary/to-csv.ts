import { COLUMNS, type TeamSummary } from './columns';
import { toRows } from './to-rows';

/** One row for each consultation under a row of names, as RFC 4180 has it: commas, CRLF after each, quotes where needed. */
export function toCsv(summaries: readonly TeamSummary[]): string {
  const names = COLUMNS.map(({ name }) => name);
  return [names, ...toRows(summaries)].map((cells) => `${cells.map(toField).join(',')}\r\n`).join('');
}

/** What a spreadsheet would take for a formula (OWASP, CSV injection). No value begins so today, and none ever shall. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** One field of a CSV file. */
export function toField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
