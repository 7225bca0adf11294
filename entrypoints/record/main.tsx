import { render } from 'preact';
import { FhirExport } from '../../components/record/FhirExport';
import { PrintNote } from '../../components/record/PrintNote';
import '../../components/record/record.css';
import '../../components/record/print.css';
import { RecordPage, Way } from '../../components/record/RecordPage';
import { TeamSummary } from '../../components/record/TeamSummary';
import '../../components/record/team-summary.css';
import '../../components/ui/tokens.css';
import { fileProps } from './file';
import { followNote } from './note';
import { openPrint } from './print';
import { followSettings } from './settings';
import { followTeam } from './team';

const root = document.getElementById('record') as HTMLElement;
const note = followNote(location.hash.slice(1), draw);
const chosen = followSettings(draw);
const print = openPrint(draw);
const team = followTeam(() => chosen.settings, draw);

function draw(): void {
  const { followed } = note;
  // What was typed for a note goes with it.
  if (followed.is !== 'there') print.empty();
  const { settings } = chosen;
  render(
    <RecordPage note={followed}>
      {followed.is === 'there' && (
        <>
          <Way name="As a file: FHIR">
            <FhirExport {...fileProps(followed.document, settings)} />
          </Way>
          <Way name="For service improvement: what a team may count">
            <TeamSummary {...team.props()} />
          </Way>
          <PrintNote {...print.props(followed.document, followed.consultation, settings)} />
        </>
      )}
    </RecordPage>,
    root,
  );
}

// Another note is another patient's: nothing of this one stays.
addEventListener('hashchange', () => location.reload());
draw();
