import { useEffect, useRef, useState } from 'preact/hooks';
import { countLocal } from '../../utils/consultation/edit-content';
import type { ContentFile } from '../../utils/content-file/read-content-file';
import { countWords } from './count-words';
import type { OfferedContentProps } from './OfferedContent';

/** To take what is one's own to another browser, or to share it with another service. */
export function ContentFiles({ content, onExport, onRead, onReplace }: OfferedContentProps) {
  const [read, setRead] = useState<{ name: string; file: ContentFile }>();
  const [told, setTold] = useState('');
  const choice = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (read) question.current?.focus();
  }, [read]);
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setTold('');
    try {
      setRead({ name: file.name, file: await onRead(file) });
    } catch {
      setTold(`${file.name} could not be read, and nothing was changed. Is it still where it was? Choose it again.`);
    }
  };
  const close = (words: string): void => {
    setRead(undefined);
    setTold(words);
    if (!choice.current) return;
    // So that the same file can be chosen again.
    choice.current.value = '';
    choice.current.focus();
  };
  return (
    <section class="card" aria-label="Export and import">
      <h3>Export and import</h3>
      <p>One file holds what is your own. Whoever imports it has the same, with the built-in words of their version.</p>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => {
            onExport();
            setTold('Exported: webside-content.json is where your browser saves files.');
          }}
        >
          Export
        </button>
      </p>
      <label for="import">Import a file of content</label>
      <input
        id="import"
        type="file"
        accept=".json,application/json"
        ref={choice}
        onChange={(event) => void open(event.currentTarget.files?.[0])}
      />
      <p role="status">{told}</p>
      {read && (
        <div ref={question} tabIndex={-1} role="group" aria-label={read.name}>
          {'errors' in read.file ? (
            <>
              <p>
                <b>{read.name} was not imported, and nothing was changed.</b> Mend these lines and choose it again:
              </p>
              <ul class="errors">
                {read.file.errors.map(({ line, what }) => (
                  <li key={`${line} ${what}`}>
                    <b>Line {line}:</b> {what}
                  </li>
                ))}
              </ul>
              <button type="button" class="button" onClick={() => close('')}>
                Close
              </button>
            </>
          ) : (
            <Question
              {...{ content, name: read.name, next: read.file.content }}
              onKeep={() => close('Nothing was changed.')}
              onReplace={(next) => {
                onReplace(next);
                close('Imported. Open panels show it already.');
              }}
            />
          )}
        </div>
      )}
    </section>
  );
}

interface QuestionProps extends Pick<OfferedContentProps, 'content' | 'onReplace'> {
  name: string;
  next: OfferedContentProps['content'];
  onKeep(): void;
}

function Question({ content, name, next, onReplace, onKeep }: QuestionProps) {
  return (
    <>
      <p>
        In {name}: {countWords(countLocal(next))} It takes the place of what is yours now:{' '}
        {countWords(countLocal(content))}
      </p>
      <div class="buttons">
        <button type="button" class="button main" onClick={() => onReplace(next)}>
          Import
        </button>
        <button type="button" class="button" onClick={onKeep}>
          Keep what there is
        </button>
      </div>
    </>
  );
}
