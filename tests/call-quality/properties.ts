import fc from 'fast-check';
import { it } from 'vitest';

export { fc };

/** A property that must hold for whatever fast-check finds; a failure prints the smallest example. */
export function test<Values extends [unknown, ...unknown[]]>(
  name: string,
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  holds: (...values: Values) => void,
): void {
  it(name, () => {
    fc.assert(fc.property(...arbitraries, holds));
  });
}
