import type { Column } from './column';
import { COLUMNS, SCHEMA } from './columns';

/** What the JSON file holds, as JSON Schema (draft 2020-12). It has a name and no address: this project has no site of its own. */
export function toSchema(): string {
  return `${JSON.stringify(schema(), undefined, 2)}\n`;
}

function schema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${SCHEMA.name}-${SCHEMA.version}.schema.json`,
    title: 'Webside team summary',
    description: 'Consultations without free text and without times finer than the hour, for service improvement.',
    type: 'object',
    required: ['schema', 'version', 'consultations'],
    additionalProperties: false,
    properties: {
      schema: { const: SCHEMA.name },
      version: { const: SCHEMA.version },
      consultations: { type: 'array', items: { $ref: '#/$defs/consultation' } },
    },
    $defs: { consultation: consultation() },
  };
}

function consultation(): object {
  return {
    type: 'object',
    required: COLUMNS.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
    additionalProperties: false,
    properties: Object.fromEntries(COLUMNS.map((column) => [column.name, property(column)])),
  };
}

function property({ meaning, shape }: Column): object {
  return { description: meaning, ...shape };
}
