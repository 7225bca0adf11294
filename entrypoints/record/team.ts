import type { TeamSummaryProps } from '../../components/record/TeamSummary';
import { readContent } from '../../utils/browser/content-memory';
import { readConsultations, readLostSound } from '../../utils/browser/notes-memory';
import { saveFile } from '../../utils/browser/save-file';
import { watchSession } from '../../utils/browser/session';
import { isBegun } from '../../utils/consultation/consultation';
import { isNoteCopied } from '../../utils/record/copying';
import { ofCalls } from '../../utils/record/of-calls';
import type { RecordSettings } from '../../utils/record/record-settings';
import type { TeamSummary } from '../../utils/record/team-summary/columns';
import { toTeamSummary } from '../../utils/record/team-summary/to-team-summary';
import { toNote } from '../../utils/record/to-note';

/** What the team may count, of all notes of this browser session. */
export function followTeam(settings: () => RecordSettings, onChange: () => void) {
  let summaries: TeamSummary[] = [];

  async function read(): Promise<void> {
    const [all, lost, { opening }] = await Promise.all([readConsultations(), readLostSound(), readContent()]);
    summaries = all.filter(isBegun).map((consultation) => {
      const calls = ofCalls(consultation, lost);
      const isCopied = isNoteCopied(toNote(consultation, calls, settings()), consultation.copies);
      return toTeamSummary(consultation, { ...calls, isCopied, ...(opening && { opening }) });
    });
    onChange();
  }

  watchSession(['consultation:', 'gaps:'], () => void read());
  void read();
  return {
    props: (): TeamSummaryProps => ({ summaries, onSave: saveFile }),
  };
}
