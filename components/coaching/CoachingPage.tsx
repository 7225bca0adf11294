import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Place, toHash } from './places';

interface CoachingPageProps {
  place: Place;
  /** what became of what was pressed */
  told: string;
  children: ComponentChildren;
}

const PARTS: { name: string; place: Place; holds: Place['is'][] }[] = [
  { name: 'Calls', place: { is: 'calls' }, holds: ['calls', 'review', 'compare'] },
  { name: 'Over time', place: { is: 'time' }, holds: ['time'] },
  { name: 'Service improvement', place: { is: 'improvement' }, holds: ['improvement'] },
  { name: 'For trainers', place: { is: 'trainer' }, holds: ['trainer', 'opened'] },
  { name: 'Keeping and deleting', place: { is: 'keeping' }, holds: ['keeping'] },
];

const OWN =
  'Yours, and in this browser only. They rate nobody, hold no word of your notes, and leave only as a file that you save.';
/** To a trainer, whose reviews these are not. */
const OF_OTHERS =
  'Learners’ own, from the files that they gave. They rate nobody, hold no word of anybody’s notes, and nothing of them is kept here unless that is chosen.';

/** Reviews of calls, for learning: the reader's own, and those that learners gave to a trainer. */
export function CoachingPage({ place, told, children }: CoachingPageProps) {
  const main = useRef<HTMLDivElement>(null);
  const hash = toHash(place);
  const before = useRef(hash);
  // Who goes to another part begins at its top, also by keyboard and with a screen reader.
  useLayoutEffect(() => {
    if (before.current === hash) return;
    before.current = hash;
    scrollTo(0, 0);
    main.current?.focus();
  }, [hash]);
  return (
    <main class="coaching">
      <header class="on-screen">
        <h1>Reviews</h1>
        <p class="quiet">{place.is === 'trainer' || place.is === 'opened' ? OF_OTHERS : OWN}</p>
        <nav class="parts" aria-label="Parts of this page">
          {PARTS.map(({ name, place: to, holds }) => (
            <a key={name} href={toHash(to)} aria-current={holds.includes(place.is) ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      <p role="status" class="told on-screen">
        {told}
      </p>
      <div ref={main} tabIndex={-1} class="part">
        {children}
      </div>
    </main>
  );
}
