import { toSchemaFile } from '../file-shape/to-json-schema';
import { toTable } from '../file-shape/to-table';
import { IMPROVEMENT_FILE, IMPROVEMENT_FORMAT } from './improvement-shape';

/** Every field of the file of counts, as Markdown without a line break at the end. */
export function improvementTable(): string {
  const { name, version } = IMPROVEMENT_FORMAT;
  return `Format \`${name}\`, version ${version}.\n\n${toTable(IMPROVEMENT_FILE)}`;
}

export function toImprovementSchema(): string {
  const { name, version } = IMPROVEMENT_FORMAT;
  const description =
    'Calls counted by week and platform, for service improvement; and notes on changes that were tried.';
  return toSchemaFile(
    { name: `${name}-${version}`, title: 'Webside service improvement', description },
    IMPROVEMENT_FILE,
  );
}
