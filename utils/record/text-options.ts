import { PROFILES, type ProfileHeading, type ProfileId } from './profiles';

export const LINE_ENDS = { LF: '\n', CRLF: '\r\n' } as const;

/** How a note is put into text: chosen once, and remembered. It holds no clinical text. */
export interface TextOptions {
  profile: ProfileId;
  /** of profiles in which something was changed: their headings in the order wanted, and which of them are left out */
  headings: Partial<Record<ProfileId, ChosenHeading[]>>;
  /** only characters that every system can show */
  isAscii: boolean;
  lineEnd: keyof typeof LINE_ENDS;
  /** the most characters that a field takes, line ends counted; absent where there is no limit */
  most?: number;
  /** codes of how they met and of attendance, in a line each before the note */
  isCoded: boolean;
  /** how the line was */
  isConnectionTold: boolean;
  /** bold headings for systems that take them, beside the plain text */
  isRich: boolean;
}

export interface ChosenHeading {
  name: string;
  isOff?: true;
}

export const USUAL_TEXT: TextOptions = {
  profile: 'plain',
  headings: {},
  isAscii: false,
  lineEnd: 'LF',
  isCoded: false,
  isConnectionTold: false,
  isRich: false,
};

/** A field that takes less holds no sentence. */
export const LEAST_MOST = 200;
export const GREATEST_MOST = 100_000;

/** All of a profile's headings in the order chosen; those that an older choice did not know come where they are built in. */
export function headingsOf({
  profile,
  headings,
}: Pick<TextOptions, 'profile' | 'headings'>): (ProfileHeading & ChosenHeading)[] {
  const builtIn: readonly ProfileHeading[] = PROFILES[profile];
  const chosen = (headings[profile] ?? []).flatMap(({ name, isOff }) => {
    const own = builtIn.find((each) => each.name === name);
    return own ? [{ ...own, ...(isOff && { isOff }) }] : [];
  });
  const result: (ProfileHeading & ChosenHeading)[] = chosen;
  builtIn.forEach((each, index) => {
    if (!result.some(({ name }) => name === each.name))
      result.splice(result.findIndex(({ name }) => name === builtIn[index - 1]?.name) + 1, 0, each);
  });
  return result;
}
