import { useState } from 'preact/hooks';
import { COLUMNS, type TeamSummary as Summary } from '../../utils/record/team-summary/columns';
import { toCsv } from '../../utils/record/team-summary/to-csv';
import { toJson } from '../../utils/record/team-summary/to-json';
import { toRows } from '../../utils/record/team-summary/to-rows';

export interface TeamSummaryProps {
  /** of all notes of this browser session */
  team: { is: keyof typeof NOT_THERE } | { is: 'there'; summaries: readonly Summary[] };
  /** lets the browser save a file; @throws where it refuses */
  onSave(name: string, text: string, type: string): void;
}

const NOT_THERE = {
  'being read': 'The notes are being read…',
  unreadable:
    'The notes could not be read, so there is nothing to save. Nothing was changed in them: load this page again.',
  none: 'There are no notes in this browser session, so there is nothing to save.',
};

const FILES = [
  { format: 'CSV', name: 'webside-team-summary.csv', type: 'text/csv', write: toCsv },
  { format: 'JSON', name: 'webside-team-summary.json', type: 'application/json', write: toJson },
] as const;

/** Structured data for the team: what is in it, a look at it, and two buttons. */
export function TeamSummary({ team, onSave }: TeamSummaryProps) {
  const [told, setTold] = useState('');
  const summaries = team.is === 'there' ? team.summaries : [];
  const save = ({ name, type, write }: (typeof FILES)[number]): void => {
    try {
      onSave(name, write(summaries), type);
      setTold(`Given to your browser to save: ${name}.`);
    } catch {
      setTold(`The browser did not save ${name}. Nothing is lost: press the button again.`);
    }
  };
  return (
    <section class="team-summary" aria-labelledby="team-summary">
      <h2 id="team-summary">For service improvement</h2>
      <p>
        How the consultations of this browser session went, for your team to count: ways of meeting, what was ticked and
        chosen, lost sound, safety nets. No word that you typed is in it, no name, no number of a patient, no site, and
        no time finer than the hour.
      </p>
      <p class="card fair">
        <b>Small numbers:</b> where an hour has only one consultation, whoever also has the clinic’s list knows whose
        row it is. Put several clinics together before you pass it on.
      </p>
      {summaries.length === 0 ? (
        <p class="quiet">{NOT_THERE[team.is === 'there' ? 'none' : team.is]}</p>
      ) : (
        <>
          <Preview summaries={summaries} />
          <div class="buttons">
            {FILES.map((file) => (
              <button key={file.format} type="button" class="button" onClick={() => save(file)}>
                Save as {file.format}
              </button>
            ))}
          </div>
        </>
      )}
      <p role="status">{told}</p>
    </section>
  );
}

/** Exactly the cells of the CSV file. It is wide: it scrolls by itself, by keys too, and the page stays. */
function Preview({ summaries }: { summaries: readonly Summary[] }) {
  const rows = toRows(summaries);
  return (
    <>
      <p id="will-be-saved">
        <b>What will be saved:</b> {rows.length === 1 ? 'one consultation' : `${rows.length} consultations`}, in the
        order of the hour.
      </p>
      <div class="wide" tabIndex={0} role="region" aria-labelledby="will-be-saved">
        <table>
          <thead>
            <tr>
              {COLUMNS.map(({ name, meaning }) => (
                <th key={name} scope="col" title={meaning}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={COLUMNS[column]?.name}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
