import { useState } from 'preact/hooks';
import { inUse, type LocalContent } from '../../utils/consultation/local-content';
import { TALK_LIBRARY } from '../../utils/consultation/talk-library';
import type { TalkKind } from '../../utils/consultation/talk-prompts';
import { TALK_WORDS } from '../../utils/i18n/words';

const KINDS = Object.keys(TALK_LIBRARY) as TalkKind[];

/** Words to say, by the five kinds of talk, when the clinician looks for them: a press shows one kind, another hides it. */
export function TalkLenses({ local }: { local: LocalContent }) {
  const [shown, setShown] = useState<TalkKind>();
  return (
    <section class="lenses" aria-label="Words to say">
      <div class="buttons" role="group" aria-label="Kinds of talk">
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            class="lens"
            aria-expanded={kind === shown}
            aria-controls="words-to-say"
            onClick={() => setShown(kind === shown ? undefined : kind)}
          >
            {TALK_WORDS[kind]}
          </button>
        ))}
      </div>
      <ul id="words-to-say" hidden={!shown} aria-label={shown && TALK_WORDS[shown]}>
        {shown && inUse(TALK_LIBRARY[shown], local[shown]).map(({ id, text }) => <li key={id}>“{text}”</li>)}
      </ul>
    </section>
  );
}
