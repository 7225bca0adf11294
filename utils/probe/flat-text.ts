const stringify = JSON.stringify;

/** A record without a prototype, so that no setter or getter that the page puts on Object.prototype is ever met. */
export type Flat = Record<string, string | number | boolean>;

export function flat(): Flat {
  return { __proto__: null } as unknown as Flat;
}

/**
 * A flat record as JSON text. JSON.stringify itself is used for single values only: for objects it would call a `toJSON` that
 * the page may have put on their prototypes.
 */
export function flatText(record: Flat): string {
  let text = '';
  for (const key in record) text += `${text && ','}${stringify(key)}:${stringify(record[key])}`;
  return `{${text}}`;
}
