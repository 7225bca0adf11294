import { OfferedContent, type OfferedContentProps } from './OfferedContent';

interface OptionsProps {
  offered: OfferedContentProps;
}

/** Settings, for those who set Webside up: a page of its own, since they are made once and need room. */
export function Options({ offered }: OptionsProps) {
  return (
    <main class="options">
      <h1>Webside: settings</h1>
      <OfferedContent {...offered} />
    </main>
  );
}
