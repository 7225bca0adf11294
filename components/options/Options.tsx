import { DraftsSection, type DraftsSectionProps } from './DraftsSection';
import { RecordSection, type RecordSectionProps } from './RecordSection';
import { OfferedContent, type OfferedContentProps } from './OfferedContent';

interface OptionsProps {
  /** undefined until it is known what is stored */
  record: RecordSectionProps | undefined;
  drafts: DraftsSectionProps;
  offered: OfferedContentProps;
}

/** Settings, for those who set Webside up: a page of its own, since they are made once and need room. */
export function Options({ record, drafts, offered }: OptionsProps) {
  return (
    <main class="options">
      <h1>Webside: settings</h1>
      {record && <RecordSection {...record} />}
      <DraftsSection {...drafts} />
      <OfferedContent {...offered} />
    </main>
  );
}
