import { type ChosenHeading, headingsOf, type TextOptions } from './text-options';

/** What can be done to a profile's headings; `row` counts from 0. */
export type HeadingEdit = { do: 'move'; row: number; by: 1 | -1 } | { do: 'leave out'; row: number; isOff: boolean };

/** @returns the options with the headings of their profile changed; a heading that would leave the list stays */
export function editHeadings(options: TextOptions, edit: HeadingEdit): TextOptions {
  const all: ChosenHeading[] = headingsOf(options).map(({ name, isOff }) => ({ name, ...(isOff && { isOff }) }));
  const own = all[edit.row];
  if (!own) return options;
  if (edit.do === 'leave out') all[edit.row] = { name: own.name, ...(edit.isOff && { isOff: true as const }) };
  else {
    const other = all[edit.row + edit.by];
    if (!other) return options;
    [all[edit.row], all[edit.row + edit.by]] = [other, own];
  }
  return { ...options, headings: { ...options.headings, [options.profile]: all } };
}

/** The profile's headings as they are built in. */
export function builtInHeadings({ profile, headings, ...options }: TextOptions): TextOptions {
  const { [profile]: _own, ...others } = headings;
  return { ...options, profile, headings: others };
}
