import { useState } from 'preact/hooks';

export interface ReviewsSectionProps {
  /** not in a private window */
  canKeep: boolean;
  isOn: boolean;
  /** @returns whether it was done */
  onSwitch(isOn: boolean): Promise<boolean>;
  onOpen(): void;
}

/** Reviews for coaching: off until they are wanted, with exactly what is kept. */
export function ReviewsSection({ canKeep, isOn, onSwitch, onOpen }: ReviewsSectionProps) {
  const [told, setTold] = useState('');
  const choose = async (next: boolean): Promise<void> => {
    const isDone = await onSwitch(next);
    if (!isDone) return setTold('The browser did not store this. Reload this page and try again.');
    setTold(
      next
        ? 'Switched on. The next call gets a review; a call that goes on now does not.'
        : 'Switched off. Nothing more is kept, not of a call that goes on now either. Reviews that there are stay until you delete them.',
    );
  };
  return (
    <section aria-label="Reviews">
      <h2>Reviews</h2>
      <p>
        A review shows afterwards how a call went, for you to learn from, alone or with a trainer. It is yours: it stays
        in this browser, on this computer’s disk, until you delete it, and nobody sees it unless you save it as a file
        and give it to them. Nothing in it rates you.
      </p>
      {canKeep ? (
        <p class="switch">
          <label>
            <input
              type="checkbox"
              checked={isOn}
              onChange={({ currentTarget }) => void choose(currentTarget.checked)}
            />{' '}
            <b>Keep a review of each call</b>
          </label>
        </p>
      ) : (
        <p>
          <b>Off: no review is kept in private windows.</b>
        </p>
      )}
      <div role="status">{told}</div>
      <details class="card">
        <summary>What is kept, and what never is</summary>
        <p>
          <b>Of the call:</b> when it began and how long it was; the platform’s name, if Webside knows it, and never a
          site’s address; the delay; when sound was lost and for how long; what was found wrong, and on whose side;
          which prompts were shown and what you answered; and how long each of you talked, and both at once, counted by
          ten seconds.
        </p>
        <p>
          <b>Of the notes, where the panel was open:</b> which stage was open when; how many items of the opening, and
          of what a complete consultation has, were done; when you ticked that they hear and see you; which things of a
          fixed list there were, such as a greeting, a summary, an agreed plan or a copied note; for how many problems
          there was a safety net, given and in the note; how much lost sound was settled; changes between video, phone
          and room; and what made it harder for them, as far as you ticked it.
        </p>
        <p>
          <b>Of you:</b> how confident you felt, your ratings and comments, and your trainer’s, if you take them in.
        </p>
        <p>
          <b>Never:</b> a word of your notes, a name or number of a patient, sound, picture, or what anybody said.
        </p>
      </details>
      <p class="buttons">
        <button type="button" class="button" onClick={onOpen}>
          Open the reviews
        </button>
      </p>
    </section>
  );
}
