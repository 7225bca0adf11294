import { Fragment } from 'preact';
import { NOTES } from '../../utils/consultation/consultation';
import { Key } from '../ui/Key';
import { inSeconds } from '../../utils/i18n/words';
import { Examination } from './Examination';
import { Modes } from './Modes';
import { NoteField } from './NoteField';
import type { StageProps } from './Stages';
import { TalkLenses } from './TalkLenses';

/** While they talk: words to say, the notes under the record's headings, help with looking, how they meet. */
export function Consult(props: StageProps) {
  const { pauseMs, onPause } = props;
  return (
    <>
      <TalkLenses local={props.local} />
      <p class="pause">
        <button
          type="button"
          class="button small"
          aria-disabled={pauseMs === undefined}
          aria-keyshortcuts="Alt+P"
          onClick={onPause}
        >
          Pause <Key name="Alt P" />
        </button>{' '}
        <span class="quiet">{pauseWords(props)}</span>
      </p>
      {NOTES.map(({ id }) => (
        <Fragment key={id}>
          <NoteField {...props} id={id} />
          {id === 'examination' && <Examination {...props} />}
        </Fragment>
      ))}
      <Modes {...props} />
    </>
  );
}

/** How long the answer to a question needs. */
function pauseWords({ pauseMs, snapshot }: StageProps): string {
  if (pauseMs === undefined) return 'After a question. How long is not known: the delay is not.';
  const comesOnTop = snapshot?.measuredTo === 'server' ? ', and what the patient’s own line adds' : '';
  return `${inSeconds(pauseMs)} after a question, until its answer can be here${comesOnTop}.`;
}
