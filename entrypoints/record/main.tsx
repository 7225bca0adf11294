import { render } from 'preact';
import { FhirExport } from '../../components/record/FhirExport';
import { PrintNote } from '../../components/record/PrintNote';
import '../../components/ui/page.css';
import '../../components/record/record.css';
import '../../components/record/print.css';
import { RecordPage, Way } from '../../components/record/RecordPage';
import { TeamSummary } from '../../components/record/TeamSummary';
import '../../components/record/team-summary.css';
import '../../components/ui/tokens.css';
import { isOfPractice } from '../../utils/consultation/practice-site';
import { followRecordSettings } from '../../utils/browser/record-settings-memory';
import { differingNumbers } from '../../utils/record/patient-identifiers';
import { openFile } from './file';
import { followNote } from './note';
import { openPrint } from './print';
import type { openSend } from './send';
import { followTeam } from './team';

const root = document.getElementById('record') as HTMLElement;
const note = followNote(location.hash.slice(1), draw);
const chosen = followRecordSettings(draw);
const print = openPrint(draw);
const file = openFile(draw);
const team = followTeam(() => chosen.settings, draw);
let send: ReturnType<typeof openSend> | undefined;

function draw(): void {
  const { followed } = note;
  // What was typed for a note goes with it.
  if (followed.is !== 'there') {
    print.empty();
    file.empty();
  }
  const { settings } = chosen;
  const warning = differingNumbers(print.nhsNumber, file.nhsNumber);
  // What was sent of notes that are gone is told until it has arrived, or was let go of.
  const left = followed.is === 'there' ? undefined : send?.left;
  render(
    <RecordPage note={left ? { is: left } : followed}>
      {followed.is === 'there' && isOfPractice(followed.consultation) && (
        <PrintNote {...print.props(followed.document, settings, warning)} />
      )}
      {followed.is === 'there' && !isOfPractice(followed.consultation) && (
        <>
          <Way name="As a file: FHIR">
            <FhirExport {...file.props(followed.document, settings, warning)} />
          </Way>
          {send?.view(file.toReady(followed.document, settings), warning)}
          <Way name="For service improvement: what a team may count">
            <TeamSummary {...team.props()} />
          </Way>
          <PrintNote {...print.props(followed.document, settings, warning)} />
        </>
      )}
      {left && send?.view(undefined)}
    </RecordPage>,
    root,
  );
}

// A build without an endpoint has nothing that sends.
if (import.meta.env.CAN_SEND)
  void import('./send').then((loaded) => {
    send = loaded.openSend(draw);
    draw();
  });

// Another note is another patient's: nothing of this one stays.
addEventListener('hashchange', () => location.reload());
draw();
