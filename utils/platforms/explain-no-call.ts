import { patternOf } from './match-pattern';
import { platformOf } from './known-platforms';

/** Why there is no call to show; each reason has a next step. */
export type NoCall =
  | { why: 'no page' }
  | { why: 'out of reach'; host: string; advice: string }
  | { why: 'not watched'; host: string; patterns: string[]; frames: string[]; advice?: string }
  | { why: 'not on the list'; host: string }
  | { why: 'reload'; host: string }
  | { why: 'no call yet'; host: string; canStop: boolean };

export interface PageFacts {
  /** undefined where the browser does not tell the panel */
  address: URL | undefined;
  /** origins of the page's frames that may use camera or microphone */
  frames: string[];
  isWatched: boolean;
  /** the organisation's build, with a list of sites that cannot be changed here */
  isManaged: boolean;
  /** watched since the page was loaded; otherwise a call that is running there was missed */
  isSeen: boolean;
}

/** The patterns that one press asks for: the page's own origin, and those of the frames in which its call may sit. */
export function patternsToWatch(address: URL, frames: string[]): string[] {
  const known = platformOf(address.hostname)?.frames ?? [];
  return [...new Set([patternOf(address.origin), ...frames.map(patternOf), ...known])];
}

export function explainNoCall({ address, frames, isWatched, isManaged, isSeen }: PageFacts): NoCall {
  if (!address) return { why: 'no page' };
  const host = address.hostname;
  const platform = platformOf(host);
  if (platform?.reach === 'nothing') {
    return { why: 'out of reach', host, advice: `${platform.name}: out of reach is ${platform.cannot}.` };
  }
  if (!isWatched && isManaged) return { why: 'not on the list', host };
  if (!isWatched) {
    const patterns = patternsToWatch(address, frames);
    const others = patterns.slice(1).map((pattern) => /:\/\/(?:\*\.)?([^/]+)/.exec(pattern)?.[1] ?? pattern);
    const advice =
      platform && platform.reach !== 'whole call' ? `On ${platform.name} this shows ${platform.works}.` : undefined;
    return { why: 'not watched', host, patterns, frames: others, ...(advice && { advice }) };
  }
  return isSeen ? { why: 'no call yet', host, canStop: !isManaged } : { why: 'reload', host };
}
