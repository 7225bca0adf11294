import type { Part, Shape } from './shape';

/** Every field of a file with its values, as a Markdown table without a line break at the end. */
export function toTable(shape: Shape): string {
  const head = ['Field', 'What it tells', 'Values', 'There'];
  return [head, head.map(() => '---'), ...rowsOf(shape, '')].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rowsOf(shape: Shape, path: string): string[][] {
  if (shape.is === 'list') return rowsOf(shape.of, `${path}[]`);
  if (shape.is === 'by key') return rowsOf(shape.of, `${path}.…`);
  if (shape.is !== 'group') return [];
  return shape.parts.flatMap((part) => {
    const own = path === '' ? part.name : `${path}.${part.name}`;
    return [toRow(part, own), ...rowsOf(part.shape, own)];
  });
}

function toRow({ meaning, shape, isOptional }: Part, path: string): string[] {
  return [`\`${path}\``, meaning, inWords(shape), isOptional ? 'may be left out' : 'always'];
}

const inCode = (options: readonly (string | number)[]): string => options.map((each) => `\`${each}\``).join(', ');

function inWords(shape: Shape): string {
  switch (shape.is) {
    case 'text':
      return shape.like ?? `text, ${shape.most} characters at most`;
    case 'choice':
      return inCode(shape.options);
    case 'number':
      return `${shape.least} to ${shape.most}`;
    case 'yes or no':
      return inCode(['true', 'false']);
    case 'anything':
      return 'anything';
    case 'constant':
      return inCode([shape.value]);
    case 'list':
      return `a list, ${shape.most} at most${shape.of.is === 'group' ? '' : `, of ${inWords(shape.of)}`}`;
    case 'group':
      return 'an object';
    case 'by key':
      return `an object; keys: ${inCode(shape.keys)}${shape.of.is === 'group' ? '' : `; values: ${inWords(shape.of)}`}`;
  }
}
