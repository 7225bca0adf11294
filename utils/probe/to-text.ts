const stringify = JSON.stringify;

/**
 * Plain data as JSON text. JSON.stringify itself is used for single strings and numbers only: for objects and arrays it
 * would call a `toJSON` that the page may have put on their prototypes.
 */
export function toText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return stringify(value) ?? 'null';
  let text = '';
  if (isList(value)) {
    for (let index = 0; index < value.length; index += 1) text += (index ? ',' : '') + toText(value[index]);
    return `[${text}]`;
  }
  for (const key in value) {
    if (!hasOwn(value, key)) continue;
    text += `${text && ','}${stringify(key)}:${toText((value as Record<string, unknown>)[key])}`;
  }
  return `{${text}}`;
}

const isList = Array.isArray as (value: object) => value is unknown[];
const hasOwn = Object.hasOwn;
