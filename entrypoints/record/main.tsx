import { render } from 'preact';
import { PrintNote } from '../../components/record/PrintNote';
import '../../components/record/record.css';
import '../../components/record/print.css';
import { RecordPage } from '../../components/record/RecordPage';
import '../../components/ui/tokens.css';
import { followNote } from './note';
import { openPrint } from './print';

const root = document.getElementById('record') as HTMLElement;
const note = followNote(location.hash.slice(1), draw);
const print = openPrint(draw);

function draw(): void {
  const { followed } = note;
  // What was typed for a note goes with it.
  if (followed.is !== 'there') print.empty();
  render(
    <RecordPage note={followed}>{followed.is === 'there' && <PrintNote {...print.props(followed)} />}</RecordPage>,
    root,
  );
}

// Another note is another patient's: nothing of this one stays.
addEventListener('hashchange', () => location.reload());
draw();
