import { CONTENT, MOST_ITEMS } from '../consultation/content';
import { OWN } from './check-list';

/** What a file of content may hold, as a Markdown table without a line break at the end. */
export function fileTable(): string {
  const rows = CONTENT.map(({ id, name, fields, builtIn, isFixed, needsOne }) => [
    `\`${id}\``,
    name,
    fields
      .map(({ name: field, most }) => `\`${field}\` (${most}${field === 'hint' ? ', may be left out' : ''})`)
      .join(', '),
    idsOf(builtIn.map((item) => item.id)),
    isFixed ? 'words only' : `own items, \`isOff\`, order; ${MOST_ITEMS} at most${needsOne ? ', one stays on' : ''}`,
  ]);
  const head = ['List', 'What it is', 'Words (most characters)', 'Ids that are built in', 'What can be changed'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function idsOf(ids: string[]): string {
  return ids.length === 0 ? `none: all begin with \`${OWN}\`` : ids.map((id) => `\`${id}\``).join(' ');
}
