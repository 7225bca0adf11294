import { DraftsSection, type DraftsSectionProps } from './DraftsSection';
import { OfferedContent, type OfferedContentProps } from './OfferedContent';

interface OptionsProps {
  drafts: DraftsSectionProps;
  offered: OfferedContentProps;
}

/** Settings, for those who set Webside up: a page of its own, since they are made once and need room. */
export function Options({ drafts, offered }: OptionsProps) {
  return (
    <main class="options">
      <h1>Webside: settings</h1>
      <DraftsSection {...drafts} />
      <OfferedContent {...offered} />
    </main>
  );
}
