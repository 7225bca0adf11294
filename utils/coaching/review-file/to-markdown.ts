import { COACHING_SOURCES } from '../coaching-sources';
import { CRITERIA, RATING_WORDS } from '../criteria';
import { toSchemaFile } from '../file-shape/to-json-schema';
import { toTable } from '../file-shape/to-table';
import { REVIEW_FILE, REVIEW_FORMAT } from './file-shape';

/** Every field of the review file, as Markdown without a line break at the end. */
export function reviewTable(): string {
  return `Format \`${REVIEW_FORMAT.name}\`, version ${REVIEW_FORMAT.version}.\n\n${toTable(REVIEW_FILE)}`;
}

/** The fifteen criteria with their anchors, as Markdown without a line break at the end. */
export function criteriaTable(): string {
  const head = [
    'Id',
    'Criterion',
    ...Object.entries(RATING_WORDS).map(([rating, word]) => `${rating} ${word}`),
    'Source',
  ];
  const rows = CRITERIA.map(({ id, title, ask, anchors, source }) => [id, `**${title}.** ${ask}`, ...anchors, source]);
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const ids = new Set(CRITERIA.flatMap(({ source }) => source.split(', ')));
  const cited = Object.entries(COACHING_SOURCES).filter(([id]) => ids.has(id));
  return [table, '', ...cited.map(([id, words]) => `- ${id}: ${words}`)].join('\n');
}

export function toReviewSchema(): string {
  const { name, version } = REVIEW_FORMAT;
  const description =
    'A finished call for coaching: counts and times, ratings and comments. Each part is signed by its author.';
  return toSchemaFile({ name: `${name}-${version}`, title: 'Webside review', description }, REVIEW_FILE);
}
