import { useState } from 'preact/hooks';
import { TERMS_WITHOUT_CODE, type TermWithoutCode, WITHOUT_CODE, wrongOwnCode } from '../../utils/record/codes';
import type { RecordSectionProps } from './RecordSection';

/** Codes that a service has agreed on, for what has none that was verified. */
export function OwnCodes({ settings, now, onChange }: RecordSectionProps) {
  const set = (term: TermWithoutCode, code: string): void => {
    const others = settings.codes.filter((each) => each.term !== term);
    onChange({ ...settings, codes: code === '' ? others : [...others, { term, code, addedAt: now }] });
  };
  return (
    <details class="card">
      <summary>Codes of your service’s own</summary>
      <p>
        For these no code could be verified, so they go out as words. Where your service has agreed on a SNOMED CT code,
        add it: it is marked as local. Have someone qualified confirm that it is active in the current UK edition.
      </p>
      {TERMS_WITHOUT_CODE.map((term) => (
        <OwnCode
          key={term}
          term={term}
          kept={settings.codes.find((each) => each.term === term)?.code ?? ''}
          onKeep={(code) => set(term, code)}
        />
      ))}
    </details>
  );
}

function OwnCode({ term, kept, onKeep }: { term: TermWithoutCode; kept: string; onKeep(code: string): void }) {
  const [typed, setTyped] = useState(kept);
  const code = typed.trim();
  const wrong = code === '' ? undefined : wrongOwnCode(code);
  return (
    <div class="field">
      <label for={`code-${term}`}>{WITHOUT_CODE[term]}</label>
      <input
        id={`code-${term}`}
        inputMode="numeric"
        value={typed}
        autocomplete="off"
        aria-invalid={wrong !== undefined}
        aria-describedby={`code-${term}-wrong`}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          const next = value.trim();
          // A code that is not right is none: the one before does not stay behind what is on the screen.
          onKeep(next !== '' && wrongOwnCode(next) === undefined ? next : '');
        }}
      />
      <p class="missing" id={`code-${term}-wrong`}>
        {wrong && `${wrong} No code is added until then.`}
      </p>
    </div>
  );
}
