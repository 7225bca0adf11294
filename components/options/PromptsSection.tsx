import { useEffect, useRef, useState } from 'preact/hooks';
import type { FindingKind } from '../../utils/call-quality/finding';
import { FINDING_WORDS } from '../../utils/i18n/words';

export interface PromptsSectionProps {
  /** kinds that were switched off; one that an older version knew may be among them */
  hidden: string[];
  onSwitchOn(kind: string): void;
}

const nameOf = (kind: string): string => FINDING_WORDS[kind as FindingKind] ?? kind;

/** Prompts that the clinician wanted no more of, each to be switched on again by itself. */
export function PromptsSection({ hidden, onSwitchOn }: PromptsSectionProps) {
  const place = useRef<HTMLElement>(null);
  const [told, setTold] = useState<string>();
  // What was pressed goes; the focus stays here.
  useEffect(() => {
    if (told) place.current?.focus();
  }, [told]);
  return (
    <section ref={place} tabIndex={-1} aria-label="Prompts that are switched off">
      <h2>Prompts that are switched off</h2>
      {hidden.length === 0 && <p>None. “Not this kind again” beside a prompt switches its kind off.</p>}
      <ul>
        {hidden.map((kind) => (
          <li key={kind}>
            {nameOf(kind)}{' '}
            <button
              type="button"
              class="button small"
              aria-label={`Switch on: ${nameOf(kind)}`}
              onClick={() => {
                setTold(`Switched on: ${nameOf(kind)}.`);
                onSwitchOn(kind);
              }}
            >
              Switch on
            </button>
          </li>
        ))}
      </ul>
      <div role="status">{told}</div>
    </section>
  );
}
