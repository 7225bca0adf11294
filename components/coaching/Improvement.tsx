import { useState } from 'preact/hooks';
import type { Merged } from '../../utils/coaching/trends/merge-files';
import { platformsIn, toTrends } from '../../utils/coaching/trends/to-trends';
import type { WeekCounts } from '../../utils/coaching/trends/week-counts';
import { NotesOnPaper } from './NotesOnPaper';
import { PdsaNotes, type PdsaNotesProps } from './PdsaNotes';
import { ReadRefused } from './ReadRefused';
import { RunPicture } from './RunPicture';

export interface ImprovementProps extends Omit<PdsaNotesProps, 'readOnly'> {
  /** of one's own calls; undefined while they are counted, 'refused' where the browser does not let them be read */
  own: readonly WeekCounts[] | 'refused' | undefined;
  /** of several clinicians' files, while they are open */
  merged: Merged | undefined;
  onSave(format: 'CSV' | 'JSON', hasNotes: boolean): void;
  onMerge(files: File[]): void;
  onUnmerge(): void;
  onPrint(): void;
}

/** What a service can learn from: counts by week, what was tried when, and both as files. */
export function Improvement(props: ImprovementProps) {
  const { own, merged, notes, onPrint } = props;
  const [platform, setPlatform] = useState<string>();
  const weeks = merged ? merged.weeks : own === 'refused' ? [] : own;
  const shown = merged ? merged.notes : notes;
  const changes = shown.map(({ week, title }) => ({ from: week, title }));
  return (
    <section aria-labelledby="improvement" class="printed">
      <h2 id="improvement">Service improvement</h2>
      <p class="quiet">
        Counts of finished calls by week and platform; practice is left out. No person and no time of day stands in
        them; but a week with one call tells of that call.
      </p>
      {merged && <MergedHead {...props} merged={merged} />}
      {weeks === undefined && <p>The calls are being counted…</p>}
      {!merged && own === 'refused' && <ReadRefused />}
      {weeks?.length === 0 && (merged || own !== 'refused') && (
        <p class="card">
          Nothing is counted yet. Each reviewed call with a patient counts, once it is over; colleagues’ counts can be
          opened below.
        </p>
      )}
      {weeks && weeks.length > 0 && (
        <>
          <div class="pair on-screen">
            <div class="field">
              <label for="platform">Platform</label>
              <select
                id="platform"
                value={platform ?? ''}
                onChange={({ currentTarget: { value } }) => setPlatform(value || undefined)}
              >
                <option value="">All together</option>
                {platformsIn(weeks).map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <p class="on-screen">
            <button type="button" class="button" onClick={onPrint}>
              Print or save as PDF
            </button>
          </p>
          <div class="runs">
            {toTrends(weeks, platform).map((trend) => (
              <RunPicture key={trend.id} run={trend} changes={changes} />
            ))}
          </div>
        </>
      )}
      <div class="on-screen">
        <PdsaNotes {...props} notes={shown} readOnly={merged !== undefined} />
      </div>
      <NotesOnPaper notes={shown} />
      <Files {...props} />
    </section>
  );
}

function MergedHead({ merged, onUnmerge }: { merged: Merged; onUnmerge(): void }) {
  const { files, warnings } = merged;
  return (
    <div class="card">
      <p>
        <b>{files.length === 1 ? 'One file' : `${files.length} files together`}:</b> {files.join(', ')}. Your own calls
        are not in it, unless your file is.
      </p>
      {warnings.map((each) => (
        <p key={each}>
          <b>Look at this:</b> {each}
        </p>
      ))}
      <button type="button" class="button small on-screen" onClick={onUnmerge}>
        Back to your own calls
      </button>
    </div>
  );
}

/** Out, and others' in. */
function Files({ own, merged, onSave, onMerge }: ImprovementProps) {
  const [hasNotes, setHasNotes] = useState(false);
  const isNone = (merged ? merged.weeks : own === 'refused' ? [] : (own ?? [])).length === 0;
  return (
    <section aria-labelledby="counts-files" class="on-screen">
      <h2 id="counts-files">As files</h2>
      <p class="card fair">
        <b>Small numbers:</b> a week with one call tells of that call to whoever knows the clinic’s list. Put several
        clinicians together before you pass it on.
      </p>
      <div class="buttons">
        {(['CSV', 'JSON'] as const).map((format) => (
          <button
            key={format}
            type="button"
            class="button"
            aria-disabled={isNone}
            onClick={() => !isNone && onSave(format, hasNotes)}
          >
            Save the counts as {format}
          </button>
        ))}
        <label class="check">
          <input
            type="checkbox"
            checked={hasNotes}
            onChange={({ currentTarget: { checked } }) => setHasNotes(checked)}
          />{' '}
          with the notes on changes, in JSON
        </label>
      </div>
      <div class="field">
        <div class="name">
          <label for="merge-files">Open the counts of several clinicians: JSON files that they saved here</label>
        </div>
        <input
          id="merge-files"
          type="file"
          multiple
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            onMerge([...(currentTarget.files ?? [])]);
            // So that the same files can be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      <div role="alert">
        {merged?.errors.map((each) => (
          <p key={each} class="missing">
            {each}
          </p>
        ))}
      </div>
    </section>
  );
}
