import * as v from 'valibot';
import type { Shape } from './shape';
import { toValibot } from './to-valibot';

/** As many as somebody reads. */
const MOST_ERRORS = 10;

/** What was read, or what is wrong with it: sentences that name the field. */
export type Checked = { output: unknown } | { errors: string[] };

/** @param what the whole of it, as a person calls it: "The file" */
export function openCheck(shape: Shape, what: string): (value: unknown) => Checked {
  const schema = toValibot(shape);
  return (value) => {
    const read = v.safeParse(schema, value);
    if (read.success) return { output: read.output };
    const told = read.issues.slice(0, MOST_ERRORS).map((issue) => explain(issue, shape, what));
    const more = read.issues.length - told.length;
    return { errors: [...new Set(told), ...(more > 0 ? [`${more} more fields are wrong.`] : [])] };
  };
}

function explain(issue: v.BaseIssue<unknown>, shape: Shape, what: string): string {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const { label, at } = find(keys, shape, what);
  if (at === undefined) return `${label} is not known. It does not belong into this file.`;
  // `undefined` in a file is what is not there.
  if (issue.received === 'undefined') return `${label} is missing.`;
  return `${label} must be ${expected(at)}.`;
}

/** The Shape that stands at a place, and what a person calls that place: “The call, Delay, entry 3, Band”. */
function find(keys: unknown[], shape: Shape, what: string): { label: string; at: Shape | undefined } {
  let at: Shape | undefined = shape;
  const labels: string[] = [];
  for (const key of keys) {
    const name = String(key).slice(0, 40);
    if (at?.is === 'group') {
      const part: { label: string; shape: Shape } | undefined = at.parts.find((each) => each.name === key);
      labels.push(part?.label ?? name);
      at = part?.shape;
    } else if (at?.is === 'list') {
      labels.push(`entry ${Number(key) + 1}`);
      at = at.of;
    } else {
      labels.push(name);
      at = at?.is === 'by key' && at.keys.includes(name) ? at.of : undefined;
    }
  }
  return { label: labels.length === 0 ? what : `“${labels.join(', ')}”`, at };
}

function expected(shape: Shape): string {
  switch (shape.is) {
    case 'text':
      return shape.like ?? `text of ${shape.most} characters at most`;
    case 'choice':
      return `one of: ${shape.options.join(', ')}`;
    case 'number':
      return `a whole number from ${shape.least} to ${shape.most}`;
    case 'yes or no':
      return 'true or false';
    case 'constant':
      return `${typeof shape.value === 'string' ? `“${shape.value}”` : shape.value}`;
    case 'list':
      return `a list of ${shape.most} entries at most`;
    default:
      return 'an object in curly brackets';
  }
}
