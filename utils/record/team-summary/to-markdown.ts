import { COLUMNS, SCHEMA } from './columns';

/** Every column with its values, as a Markdown table without a line break at the end. */
export function columnTable(): string {
  const rows = COLUMNS.map(({ name, meaning, values, isOptional }) => [
    `\`${name}\``,
    meaning,
    values,
    isOptional ? 'may be left out' : 'always',
  ]);
  const head = ['Column', 'What it tells', 'Values', 'There'];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `Schema \`${SCHEMA.name}\`, version ${SCHEMA.version}.\n\n${table}`;
}
