import { getOwnPropertyDescriptor, hasOwn, uncurry } from './natives';

/**
 * Chromium: each error has a stack of its own, behind a getter and a setter that all share.
 * @returns takes our own line out of the stack of an error that went through us, and leaves the rest as it is. Where the page
 *   reads stacks in a way of its own (Error.prepareStackTrace) nothing is done.
 */
export function stackLeaver(): (error: unknown) => void {
  const { prototype } = String;
  const indexOf = uncurry(prototype.indexOf as (this: string, search: string, from?: number) => number);
  const lastIndexOf = uncurry(prototype.lastIndexOf as (this: string, search: string, from: number) => number);
  const slice = uncurry(prototype.slice);
  const { get, set } = getOwnPropertyDescriptor(new Error(), 'stack') ?? {};
  if (!get || !set) return () => {};
  const read = uncurry(get as (this: unknown) => string);
  const write = uncurry(set as (this: unknown, stack: string) => void);
  return (error) => {
    try {
      if (hasOwn(Error, 'prepareStackTrace') || getOwnPropertyDescriptor(error, 'stack')?.get !== get) return;
      const stack = read(error);
      // The message comes first, and may name an extension too.
      const at = indexOf(stack, '-extension://', indexOf(stack, '\n    at '));
      const end = indexOf(stack, '\n', at);
      if (lastIndexOf(stack, '\n', at) > 0)
        write(error, slice(stack, 0, lastIndexOf(stack, '\n', at)) + (end < 0 ? '' : slice(stack, end)));
    } catch {
      // An error that is none stays as it is.
    }
  };
}
