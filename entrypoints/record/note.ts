import { readContent, watchContent } from '../../utils/browser/content-memory';
import { readConsultations, readLostSound } from '../../utils/browser/notes-memory';
import { watchSession } from '../../utils/browser/session';
import { type Consultation, isBegun } from '../../utils/consultation/consultation';
import { ofCalls } from '../../utils/record/of-calls';
import type { RecordDocument } from '../../utils/record/record-document';
import { toDocument } from '../../utils/record/to-document';

/** The note of one Consultation, as it stands in memory now. */
export type FollowedNote =
  | { is: 'being read' | 'gone' | 'empty' | 'unreadable' }
  | { is: 'there'; consultation: Consultation; document: RecordDocument };

/** Follows what is changed in the panel. Nothing is ever written from here. */
export function followNote(id: string, onChange: () => void) {
  let followed: FollowedNote = { is: 'being read' };
  let turn = 0;

  async function read(): Promise<void> {
    turn += 1;
    const own = turn;
    const next = await readNote(id).catch((): FollowedNote => ({ is: 'unreadable' }));
    // Another reading has begun meanwhile: it knows better.
    if (own !== turn) return;
    followed = next;
    onChange();
  }

  watchSession(['consultation:', 'gaps:'], () => void read());
  watchContent(() => void read());
  void read();
  return {
    get followed() {
      return followed;
    },
  };
}

async function readNote(id: string): Promise<FollowedNote> {
  const [consultations, lost, { opening }] = await Promise.all([readConsultations(), readLostSound(), readContent()]);
  const consultation = consultations.find((each) => each.id === id);
  if (!consultation) return { is: 'gone' };
  const document = toDocument(consultation, { ...ofCalls(consultation, lost), ...(opening && { opening }) });
  const isEmpty = !isBegun(consultation) || document.sections.length === 0;
  return isEmpty ? { is: 'empty' } : { is: 'there', consultation, document };
}
