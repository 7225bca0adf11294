import type { DraftHead } from '../../utils/consultation/drafts';
import { unreadWords } from '../../utils/i18n/draft-words';
import { AskedOnce } from './AskedOnce';

interface UnreadDraftsProps {
  unread: DraftHead[];
  now: number;
  onWipe(ids: string[]): void;
}

/** Drafts that are damaged, each by itself: none is thrown away unseen. */
export function UnreadDrafts({ unread, now, onWipe }: UnreadDraftsProps) {
  return (
    <>
      {unread.map((head) => (
        <p key={head.id}>
          {unreadWords(head, now)}{' '}
          <AskedOnce act="Delete it" question="Delete it for good?" onDo={() => onWipe([head.id])} />
        </p>
      ))}
    </>
  );
}
