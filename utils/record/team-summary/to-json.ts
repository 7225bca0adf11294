import { COLUMNS, SCHEMA, type TeamSummary } from './columns';
import { inOrder } from './to-rows';

/** All of them with the name and version of their schema (docs/team-summary.schema.json), as JSON in lines. */
export function toJson(summaries: readonly TeamSummary[]): string {
  const consultations = inOrder(summaries).map(toColumns);
  return `${JSON.stringify({ schema: SCHEMA.name, version: SCHEMA.version, consultations }, undefined, 2)}\n`;
}

/** Its columns in their order, and nothing else that the object may hold. */
function toColumns(summary: TeamSummary): TeamSummary {
  return Object.fromEntries(COLUMNS.map(({ name }) => [name, summary[name]]));
}
