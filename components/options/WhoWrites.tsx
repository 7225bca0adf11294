import { CARE_SETTINGS, type CareSetting } from '../../utils/record/codes';
import { type Author, type Organisation, wrongGmcNumber, wrongOdsCode } from '../../utils/record/record-settings';
import type { RecordSectionProps } from './RecordSection';

/** For print and for files: of a note that is pasted the record knows who writes. */
export function WhoWrites({ settings, onChange }: RecordSectionProps) {
  const { author, organisation } = settings;
  const write = (made: Partial<Author>): void => onChange({ ...settings, author: { ...author, ...made } });
  const place = (made: Partial<Organisation>): void =>
    onChange({ ...settings, organisation: { ...organisation, ...made } });
  const setCareSetting = (chosen: string): void => {
    const { careSetting: _before, ...others } = organisation;
    const known = CARE_SETTING_IDS.find((id) => id === chosen);
    onChange({ ...settings, organisation: known ? { ...others, careSetting: known } : others });
  };
  return (
    <section class="card" aria-labelledby="who-writes">
      <h3 id="who-writes">Who writes</h3>
      <p class="quiet">Stands on printed notes and in files. All of it may be left empty.</p>
      <Line id="author-name" label="Your name" value={author.name} onWrite={(name) => write({ name })} />
      <Line id="author-role" label="Your role" value={author.role} onWrite={(role) => write({ role })} />
      <Line
        id="gmc-number"
        label="GMC number"
        value={author.gmcNumber}
        wrong={wrongGmcNumber(author.gmcNumber)}
        onWrite={(gmcNumber) => write({ gmcNumber })}
      />
      <Line id="organisation" label="Organisation" value={organisation.name} onWrite={(name) => place({ name })} />
      <Line
        id="ods-code"
        label="Its ODS code"
        value={organisation.odsCode}
        wrong={wrongOdsCode(organisation.odsCode)}
        onWrite={(odsCode) => place({ odsCode })}
      />
      <div class="field">
        <label for="care-setting">Kind of service</label>
        <select
          id="care-setting"
          value={organisation.careSetting ?? ''}
          onChange={({ currentTarget: { value } }) => setCareSetting(value)}
        >
          <option value="">Not said</option>
          {CARE_SETTING_IDS.map((id) => (
            <option key={id} value={id}>
              {CARE_SETTINGS[id].display}
            </option>
          ))}
        </select>
      </div>
    </section>
  );
}

const CARE_SETTING_IDS = Object.keys(CARE_SETTINGS) as CareSetting[];

interface LineProps {
  id: string;
  label: string;
  value: string;
  /** what to do, where it cannot be one; it is left out of files until then */
  wrong?: string | undefined;
  onWrite(text: string): void;
}

function Line({ id, label, value, wrong, onWrite }: LineProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={120}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-wrong`}
        onInput={({ currentTarget }) => onWrite(currentTarget.value)}
      />
      <p class="missing" id={`${id}-wrong`}>
        {wrong && `${wrong} It is left out of files until then.`}
      </p>
    </div>
  );
}
