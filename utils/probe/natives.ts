/**
 * The browser's own functions, taken before the page's first script. The page may later overwrite or freeze any global;
 * what is held here goes on working, and the page sees none of its own replacements called by us.
 */

const { call, bind } = Function.prototype;

/** Turns a method into a function that takes its `this` first; a bound function looks nothing up when it is called. */
export const uncurry = bind.bind(call) as <This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
) => (self: This, ...args: Args) => Result;

/** The getter behind an accessor property, or one that answers undefined where this browser lacks the property. */
export function getterOf<Owner extends object, Key extends keyof Owner>(
  prototype: Owner,
  key: Key,
): (self: Owner) => Owner[Key] | undefined {
  const getter = Object.getOwnPropertyDescriptor(prototype, key)?.get as ((this: Owner) => Owner[Key]) | undefined;
  return getter ? uncurry(getter) : () => undefined;
}
