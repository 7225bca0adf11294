import type { RecordSettings } from '../../utils/record/record-settings';
import { OwnCodes } from './OwnCodes';
import { TextSettings } from './TextSettings';
import { WhoWrites } from './WhoWrites';

export interface RecordSectionProps {
  settings: RecordSettings;
  /** ms since 1970 */
  now: number;
  /** why what was changed last is not stored */
  error: string | undefined;
  onChange(settings: RecordSettings): void;
}

/** How notes leave for the record: chosen once, for all of them. */
export function RecordSection(props: RecordSectionProps) {
  return (
    <section aria-labelledby="record">
      <h2 id="record">Notes for the record</h2>
      <p>
        Kept in this browser as you change it, and used for every note. Never write anything here that identifies a
        patient.
      </p>
      {props.error && <p role="alert">{props.error}</p>}
      <TextSettings {...props} />
      <WhoWrites {...props} />
      <OwnCodes {...props} />
    </section>
  );
}
