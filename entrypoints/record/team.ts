import type { TeamSummaryProps } from '../../components/record/TeamSummary';
import { readContent, watchContent } from '../../utils/browser/content-memory';
import { readConsultations, readLostSound } from '../../utils/browser/notes-memory';
import { saveFile } from '../../utils/browser/save-file';
import { watchSession } from '../../utils/browser/session';
import { type Consultation, isBegun } from '../../utils/consultation/consultation';
import type { LocalContent } from '../../utils/consultation/local-content';
import { isOfPractice } from '../../utils/consultation/practice-site';
import type { LostSound } from '../../utils/consultation/rechecks';
import { isNoteCopied } from '../../utils/record/copying';
import { ofCalls } from '../../utils/record/of-calls';
import type { RecordSettings } from '../../utils/record/record-settings';
import type { TeamSummary } from '../../utils/record/team-summary/columns';
import { toTeamSummary } from '../../utils/record/team-summary/to-team-summary';
import { toNote } from '../../utils/record/to-note';

type Kept = [Consultation[], LostSound[], LocalContent];

/** What the team may count, of all notes of this browser session. */
export function followTeam(settings: () => RecordSettings, onChange: () => void) {
  let kept: Kept | 'being read' | 'unreadable' = 'being read';
  /** of what is kept, by the settings of then: made once for both */
  let made: { of: Kept; by: RecordSettings; summaries: TeamSummary[] } | undefined;
  let turn = 0;

  async function read(): Promise<void> {
    turn += 1;
    const own = turn;
    const next = await Promise.all([readConsultations(), readLostSound(), readContent()]).catch(
      () => 'unreadable' as const,
    );
    // Another reading has begun meanwhile: it knows better.
    if (own !== turn) return;
    kept = next;
    onChange();
  }

  function summaries(of: Kept): TeamSummary[] {
    const by = settings();
    if (made?.of === of && made.by === by) return made.summaries;
    made = { of, by, summaries: toSummaries(of, by) };
    return made.summaries;
  }

  watchSession(['consultation:', 'gaps:'], () => void read());
  watchContent(() => void read());
  void read();
  return {
    props: (): TeamSummaryProps => ({
      team: typeof kept === 'string' ? { is: kept } : { is: 'there', summaries: summaries(kept) },
      onSave: saveFile,
    }),
  };
}

function toSummaries([all, lost, { opening }]: Kept, settings: RecordSettings): TeamSummary[] {
  const ofPatients = all.filter((each) => isBegun(each) && !isOfPractice(each));
  return ofPatients.map((consultation) => {
    const calls = { ...ofCalls(consultation, lost), ...(opening && { opening }) };
    const isCopied = isNoteCopied(toNote(consultation, calls, settings), consultation.copies);
    return toTeamSummary(consultation, { ...calls, isCopied });
  });
}
