import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { builtInHeadings, editHeadings, type HeadingEdit } from '../../utils/record/edit-headings';
import { PROFILE_IDS, type ProfileId } from '../../utils/record/profiles';
import { GREATEST_MOST, headingsOf, LEAST_MOST, type TextOptions } from '../../utils/record/text-options';
import type { RecordSectionProps } from './RecordSection';

const PROFILE_NAMES: Record<ProfileId, string> = {
  plain: 'Webside’s own headings',
  'EMIS Web': 'EMIS Web',
  SystmOne: 'SystmOne',
  letter: 'A letter’s headings',
};

/** Each a choice of yes or no, with what it is for. */
const SWITCHES = [
  { id: 'isAscii', label: 'Simple characters only', why: 'For systems that spoil quotation marks, dashes or ½.' },
  { id: 'isCoded', label: 'Codes before the note', why: 'SNOMED CT and NHS codes of how you met and of attendance.' },
  { id: 'isConnectionTold', label: 'How the line was', why: 'One line on delay and lost sound. It blames nobody.' },
  { id: 'isRich', label: 'Bold headings', why: 'Where the record takes them. Otherwise plain text alone is copied.' },
] as const;

/** In which words, order and characters a note is copied. */
export function TextSettings({ settings, onChange }: RecordSectionProps) {
  const { text } = settings;
  const change = (made: Partial<TextOptions>): void => onChange({ ...settings, text: { ...text, ...made } });
  return (
    <section class="card" aria-labelledby="text-settings">
      <h3 id="text-settings">How a note is copied</h3>
      <div class="field">
        <label for="profile">Headings of</label>
        <select
          id="profile"
          value={text.profile}
          onChange={({ currentTarget: { value } }) => change({ profile: PROFILE_IDS.find((id) => id === value)! })}
        >
          {PROFILE_IDS.map((id) => (
            <option key={id} value={id}>
              {PROFILE_NAMES[id]}
            </option>
          ))}
        </select>
      </div>
      <Headings text={text} onText={(next) => onChange({ ...settings, text: next })} />
      {SWITCHES.map(({ id, label, why }) => (
        <p key={id} class="switch">
          <label>
            <input
              type="checkbox"
              checked={text[id]}
              onChange={({ currentTarget: { checked } }) => change({ [id]: checked })}
            />{' '}
            {label}
          </label>{' '}
          <span class="quiet">{why}</span>
        </p>
      ))}
      <div class="field">
        <label for="line-end">Lines end as in</label>
        <select
          id="line-end"
          value={text.lineEnd}
          onChange={({ currentTarget: { value } }) => change({ lineEnd: value === 'CRLF' ? 'CRLF' : 'LF' })}
        >
          <option value="LF">macOS, Linux and the web</option>
          <option value="CRLF">Windows</option>
        </select>
      </div>
      <Most most={text.most} onMost={(most) => onChange({ ...settings, text: withMost(text, most) })} />
    </section>
  );
}

function withMost({ most: _before, ...text }: TextOptions, most: number | undefined): TextOptions {
  return most === undefined ? text : { ...text, most };
}

/** Which headings, in which order. */
function Headings({ text, onText }: { text: TextOptions; onText(text: TextOptions): void }) {
  const headings = headingsOf(text);
  const wanted = useRef<string | undefined>(undefined);
  const [moved, setMoved] = useState('');
  // What is moved loses the focus.
  useLayoutEffect(() => {
    if (wanted.current) document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  const act = (edit: HeadingEdit, focus?: string): void => {
    wanted.current = focus;
    onText(editHeadings(text, edit));
  };
  return (
    <details>
      <summary>Order of headings, and which are left out</summary>
      <ol class="headings">
        {headings.map(({ name, isOff }, row) => (
          <li key={name}>
            <label>
              <input
                type="checkbox"
                checked={!isOff}
                onChange={({ currentTarget: { checked } }) => act({ do: 'leave out', row, isOff: !checked })}
              />{' '}
              {name}
            </label>
            {([-1, 1] as const).map((by) => {
              const word = by < 0 ? 'Up' : 'Down';
              const id = `heading-${name}-${word}`;
              return (
                <button
                  key={by}
                  type="button"
                  class="button small"
                  id={id}
                  aria-label={`${word}: ${name}`}
                  aria-disabled={headings[row + by] === undefined}
                  onClick={() => {
                    act({ do: 'move', row, by }, id);
                    if (headings[row + by]) setMoved(`${name} is now ${row + by + 1} of ${headings.length}.`);
                  }}
                >
                  {word}
                </button>
              );
            })}
          </li>
        ))}
      </ol>
      <p class="quiet" role="status">
        {moved}
      </p>
      <button type="button" class="link" onClick={() => onText(builtInHeadings(text))}>
        Back to the built-in order
      </button>
    </details>
  );
}

function Most({ most, onMost }: { most: number | undefined; onMost(most: number | undefined): void }) {
  const [typed, setTyped] = useState(most === undefined ? '' : String(most));
  const wanted = typed.trim() === '' ? undefined : Number(typed);
  const isWrong =
    wanted !== undefined && !(Number.isInteger(wanted) && wanted >= LEAST_MOST && wanted <= GREATEST_MOST);
  return (
    <div class="field">
      <label for="most">Most characters that the record takes at once</label>
      <input
        id="most"
        inputMode="numeric"
        value={typed}
        aria-describedby="most-hint"
        aria-invalid={isWrong}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          const next = value.trim() === '' ? undefined : Number(value);
          if (next === undefined || (Number.isInteger(next) && next >= LEAST_MOST && next <= GREATEST_MOST))
            onMost(next);
        }}
      />
      <p class={isWrong ? 'missing' : 'quiet'} id="most-hint">
        {isWrong
          ? `Write a number from ${LEAST_MOST} to ${GREATEST_MOST}, or nothing. Until then nothing is changed.`
          : 'Leave empty where there is no limit. A longer note is copied in pieces.'}
      </p>
    </div>
  );
}
