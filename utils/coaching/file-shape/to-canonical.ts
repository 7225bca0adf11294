/** Nothing of ours lies deeper within one another. */
const DEEPEST = 20;

/**
 * JSON in the one way in which it can be written (as RFC 8785 has it): keys in the order of their code units, nothing between
 * them, numbers and texts as ECMAScript writes them. So what is signed is the same bytes in every browser.
 * @param value as JSON.parse gives it
 * @returns undefined where it lies too deep
 */
export function toCanonical(value: unknown, depth = 0): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Array.isArray(value)
    ? value.map((each) => toCanonical(each, depth + 1))
    : Object.entries(value)
        .filter(([, each]) => each !== undefined)
        // By code unit, as every language does it.
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, each]) => {
          const written = toCanonical(each, depth + 1);
          return written === undefined ? undefined : `${JSON.stringify(key)}:${written}`;
        });
  if (parts.includes(undefined)) return undefined;
  return Array.isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}
