import { patternOf } from './match-pattern';
import { platformOf, type Reach } from './known-platforms';

/** Why there is no call to show; each reason has a next step. */
export type NoCall =
  | { why: 'no page' }
  /** the practice room is open, and no scenario has begun there */
  | { why: 'no practice yet' }
  | { why: 'out of reach'; host: string; advice: string }
  | { why: 'not watched'; host: string; patterns: string[]; frames: string[]; advice?: string }
  /** the page is, but a frame of it that may hold the call is not */
  | { why: 'frame not watched'; host: string; patterns: string[]; frames: string[] }
  | { why: 'not on the list'; host: string }
  | { why: 'reload'; host: string }
  | { why: 'no call yet'; host: string; canStop: boolean };

export interface PageFacts {
  /** undefined where the browser does not tell the panel */
  address: URL | undefined;
  isPracticeRoom: boolean;
  /** origins of the page's frames that may use camera or microphone */
  frames: string[];
  isWatched: boolean;
  /** the page itself is, whatever of its frames */
  isPageWatched: boolean;
  /** the organisation's build, with a list of sites that cannot be changed here */
  isManaged: boolean;
  /** watched since the page was loaded; otherwise a call that is running there was missed */
  isSeen: boolean;
}

/** What to expect of a platform, in one sentence; nothing where all of the call is seen. */
const ADVICE: Partial<Record<Reach, (name: string) => string>> = {
  'to the server only': (name) => `On ${name} the numbers reach to its server; the patient’s own part comes on top.`,
  'link only': (name) => `${name} sends sound and picture in a way of its own; often only the link can be timed.`,
};

/** The patterns that one press asks for: the page's own origin, and those of the frames in which its call may sit. */
export function patternsToWatch(address: URL, frames: string[]): string[] {
  const known = platformOf(address.hostname)?.frames ?? [];
  return [...new Set([patternOf(address.origin), ...frames.map(patternOf), ...known])];
}

export function explainNoCall(facts: PageFacts): NoCall {
  const { address, frames, isWatched, isPageWatched, isManaged, isSeen } = facts;
  if (facts.isPracticeRoom) return { why: 'no practice yet' };
  if (!address) return { why: 'no page' };
  const host = address.hostname;
  const platform = platformOf(host);
  if (platform?.reach === 'nothing') {
    return { why: 'out of reach', host, advice: `${platform.name} calls run where no browser extension reaches.` };
  }
  if (!isPageWatched && isManaged) return { why: 'not on the list', host };
  if (!isWatched && !isManaged) {
    const patterns = patternsToWatch(address, frames);
    const others = patterns.slice(1).map((pattern) => /:\/\/(?:\*\.)?([^/]+)/.exec(pattern)?.[1] ?? pattern);
    if (isPageWatched && isSeen) return { why: 'frame not watched', host, patterns, frames: others };
    const advice = platform && ADVICE[platform.reach]?.(platform.name);
    return { why: 'not watched', host, patterns, frames: others, ...(advice && { advice }) };
  }
  return isSeen ? { why: 'no call yet', host, canStop: !isManaged } : { why: 'reload', host };
}
