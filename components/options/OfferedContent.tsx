import { CONTENT, type List } from '../../utils/consultation/content';
import { countLocal, type Edit } from '../../utils/consultation/edit-content';
import type { LocalContent } from '../../utils/consultation/local-content';
import type { ContentFile } from '../../utils/content-file/read-content-file';
import { ContentFiles } from './ContentFiles';
import { ContentList } from './ContentList';
import { countWords } from './count-words';
import { DamagedContent } from './DamagedContent';
import { ResetContent } from './ResetContent';

export interface OfferedContentProps {
  content: LocalContent;
  /** what was stored and could not be read, as text */
  damaged: string | undefined;
  /** why what was done last is not stored */
  error: string | undefined;
  onEdit(list: List, edit: Edit): void;
  /** @returns an id that no item has had */
  onNewId(): string;
  onRead(file: File): Promise<ContentFile>;
  /** all of it takes the place of what there is */
  onReplace(content: LocalContent): void;
  onExport(): void;
  onSaveDamaged(): void;
  onClearDamaged(): void;
}

/** What the panel offers, for a service to make its own. Saved as it is typed; open panels follow at once. */
export function OfferedContent(props: OfferedContentProps) {
  const { content, error } = props;
  return (
    <section class="offered" aria-labelledby="offered">
      <h2 id="offered">What the panel offers</h2>
      <p>
        Make it your service’s own. It is kept in this browser as you type, and open panels show it at once. Never write
        anything here that identifies a patient.
      </p>
      <p role="status">{countWords(countLocal(content))}</p>
      {error && <p role="alert">{error}</p>}
      <DamagedContent {...props} />
      {CONTENT.map((list) => (
        <ContentList key={list.id} {...props} list={list} local={content[list.id]} />
      ))}
      <ContentFiles {...props} />
      <ResetContent {...props} />
    </section>
  );
}
