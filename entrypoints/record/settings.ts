import { readRecordSettings, watchRecordSettings } from '../../utils/browser/record-settings-memory';
import { type RecordSettings, USUAL_SETTINGS } from '../../utils/record/record-settings';

/** How notes leave for the record, as the page of settings has it. */
export function followSettings(onChange: () => void) {
  let settings: RecordSettings = USUAL_SETTINGS;

  async function read(): Promise<void> {
    // Where they cannot be read the note is made as usual, and shown so before.
    settings = await readRecordSettings().catch(() => settings);
    onChange();
  }

  watchRecordSettings(() => void read());
  void read();
  return {
    get settings() {
      return settings;
    },
  };
}
