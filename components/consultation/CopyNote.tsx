import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Consultation, type Copies, isBegun } from '../../utils/consultation/consultation';
import { clock, withUnit } from '../../utils/i18n/words';
import { type Copyable, isCopied, nextToCopy, partsOf, wholeOf } from '../../utils/record/copying';
import type { RecordSettings } from '../../utils/record/record-settings';
import type { OfCalls } from '../../utils/record/to-document';
import { toNote } from '../../utils/record/to-note';
import { Key } from '../ui/Key';
import { type CopyResult, missingWords, type ToCopy } from './copy-words';

export interface CopyNoteProps {
  consultation: Consultation;
  calls: OfCalls;
  settings: RecordSettings;
  /** what became of copying the note as it stands; undefined when nothing has */
  copied: CopyResult | undefined;
  onCopy(what: ToCopy): void;
  onSettings(): void;
  /** opens the page from which the note leaves on other ways than the clipboard */
  onOpenRecord(): void;
}

/** The note as it will be pasted: whole, or heading by heading, and a press that copies exactly what is shown. */
export function CopyNote({ consultation, calls, settings, copied, onCopy, onSettings, onOpenRecord }: CopyNoteProps) {
  const section = useRef<HTMLElement>(null);
  const refused = copied?.is === 'refused' ? copied.key : undefined;
  useEffect(() => {
    const preview =
      refused === undefined ? undefined : section.current?.querySelector<HTMLElement>('pre[data-refused]');
    if (!preview) return;
    preview.focus();
    getSelection()?.selectAllChildren(preview);
  }, [copied]);
  // The panel is drawn each second; the note is made anew only where something of it has changed.
  const note = useMemo(() => toNote(consultation, calls, settings), [consultation, JSON.stringify(calls), settings]);
  if (!isBegun(consultation)) return <p class="quiet">Nothing written yet, so there is nothing to copy.</p>;
  const [whole, parts] = [wholeOf(note), partsOf(note)];
  const { copies } = consultation;
  const next = nextToCopy(parts, copies);
  const previews = { copies, most: settings.text.most, refused, onCopy };
  return (
    <section class="copy" aria-label="Copy note" ref={section}>
      <button type="button" class="button main" aria-keyshortcuts="Alt+C" onClick={once(() => onCopy('note'))}>
        {whole.length > 1 ? `Copy ${nextToCopy(whole, copies)?.name}` : 'Copy note'} <Key name="Alt C" />
      </button>{' '}
      {parts.length > 1 && next && (
        <button type="button" class="button" aria-keyshortcuts="Alt+Y" onClick={once(() => onCopy('next part'))}>
          Copy just {next.name} <Key name="Alt Y" />
        </button>
      )}
      <button type="button" class="button" onClick={onOpenRecord}>
        Print, or save as a file…
      </button>
      <p class="quiet">
        {formWords(settings)}{' '}
        <button type="button" class="link" onClick={onSettings}>
          Change…
        </button>
      </p>
      {missingWords(note).map((each) => (
        <p key={each} class="missing">
          {each}
        </p>
      ))}
      <details open={whole.some(({ key }) => key === refused)}>
        <summary>Preview</summary>
        {whole.map((each) => (
          <Preview key={each.key} {...previews} each={each} label="Preview of the note" isPiece={whole.length > 1} />
        ))}
      </details>
      <details open={parts.some(({ key }) => key === refused)}>
        <summary>By heading</summary>
        {parts.map((each) => (
          <Preview key={each.key} {...previews} each={each} label={`Preview of ${each.name}`} isPiece />
        ))}
      </details>
    </section>
  );
}

interface PreviewProps extends Pick<CopyNoteProps, 'onCopy'> {
  each: Copyable;
  label: string;
  copies: Copies | undefined;
  most: number | undefined;
  refused: string | undefined;
  /** it has a line of its own with its name and what can be done with it */
  isPiece: boolean;
}

/** Exactly what a press copies. */
function Preview({ each, label, copies, most, refused, isPiece, onCopy }: PreviewProps) {
  const count = most === undefined ? '' : `${each.text.length} of ${withUnit(most, 'characters')}`;
  return (
    <>
      {isPiece && (
        <p class="piece">
          <b>{each.name}</b> <span class="quiet">{[count, copiedWords(each, copies)].filter(Boolean).join(', ')}</span>{' '}
          <button
            type="button"
            class="link"
            aria-label={`Copy ${each.name}`}
            onClick={once(() => onCopy({ key: each.key }))}
          >
            Copy
          </button>
        </p>
      )}
      {!isPiece && <p class="quiet">{[count, copiedWords(each, copies)].filter(Boolean).join(', ')}</p>}
      <pre class="preview" tabIndex={0} dir="auto" aria-label={label} data-refused={each.key === refused || undefined}>
        {each.text}
      </pre>
    </>
  );
}

/** The second click of a double one has read no question. */
function once(act: () => void) {
  return ({ detail }: { detail: number }): void => {
    if (detail < 2) act();
  };
}

function copiedWords(each: Copyable, copies: Copies | undefined): string {
  const before = copies?.[each.key];
  if (!before) return '';
  return `copied at ${clock(before.at)}${isCopied(each, copies) ? '' : ', changed since'}`;
}

function formWords({ text: { profile, isAscii, most, isRich } }: RecordSettings): string {
  const parts = [
    profile === 'plain' ? 'Webside’s own headings' : `${profile === 'letter' ? 'Letter' : profile} headings`,
    isAscii && 'simple characters only',
    most !== undefined && `at most ${withUnit(most, 'characters')}`,
    isRich && 'with bold headings',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}
