import type { TalkPrompt } from '../consultation/talk-prompts';
import { platformOf } from '../platforms/known-platforms';
import type { Shown } from './messages';

/** What a view shows of a call, as far as a review of it may know: of its address no more than a known platform's name. */
export function toShown(host: string, prompt: TalkPrompt | undefined): Shown {
  const platform = platformOf(host)?.name;
  if (!prompt) return { ...(platform && { platform }) };
  const { findingId, finding, talk } = prompt;
  return { ...(platform && { platform }), prompt: { findingId, finding, talk } };
}
