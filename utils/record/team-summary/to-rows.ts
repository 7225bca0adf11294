import type { Value } from './column';
import { COLUMNS, type TeamSummary } from './columns';

/** Between several answers in one cell: it stands in none of them, and no spreadsheet takes it for an end of the cell. */
const BETWEEN = '|';

/** A row of cells for each consultation, in the order of inOrder; empty where there is nothing to tell. */
export function toRows(summaries: readonly TeamSummary[]): string[][] {
  return inOrder(summaries).map(toCells);
}

/**
 * By the hour, and within it by what they hold: the order in which patients were seen would tell more of the time than the hour
 * does.
 */
export function inOrder(summaries: readonly TeamSummary[]): TeamSummary[] {
  const keyed = summaries.map((summary) => ({ summary, key: toCells(summary).join(',') }));
  // By code unit, so that it is the same order in every language.
  const isLater = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
  return keyed.toSorted((one, other) => isLater(one.key, other.key)).map(({ summary }) => summary);
}

function toCells(summary: TeamSummary): string[] {
  return COLUMNS.map(({ name }) => toCell(summary[name]));
}

function toCell(value: Value | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(BETWEEN) : String(value);
}
