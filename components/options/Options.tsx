import { DraftsSection, type DraftsSectionProps } from './DraftsSection';
import { ReviewsSection, type ReviewsSectionProps } from './ReviewsSection';
import { RecordSection, type RecordSectionProps } from './RecordSection';
import { PromptsSection, type PromptsSectionProps } from './PromptsSection';
import { OfferedContent, type OfferedContentProps } from './OfferedContent';

interface OptionsProps {
  /** undefined until it is known what is stored */
  record: RecordSectionProps | undefined;
  drafts: DraftsSectionProps;
  /** undefined until it is known whether they are kept */
  reviews: ReviewsSectionProps | undefined;
  /** undefined until it is known which are off */
  prompts: PromptsSectionProps | undefined;
  offered: OfferedContentProps;
}

/** Settings, for those who set Webside up: a page of its own, since they are made once and need room. */
export function Options({ record, drafts, reviews, prompts, offered }: OptionsProps) {
  return (
    <main class="options">
      <h1>Webside: settings</h1>
      {record && <RecordSection {...record} />}
      <DraftsSection {...drafts} />
      {reviews && <ReviewsSection {...reviews} />}
      {prompts && <PromptsSection {...prompts} />}
      <OfferedContent {...offered} />
    </main>
  );
}
