import { DraftsSection, type DraftsSectionProps } from './DraftsSection';

interface OptionsProps {
  drafts: DraftsSectionProps;
}

/** Settings, for those who set Webside up: a page of its own, since they are made once and need room. */
export function Options({ drafts }: OptionsProps) {
  return (
    <main class="options">
      <h1>Webside: settings</h1>
      <DraftsSection {...drafts} />
    </main>
  );
}
