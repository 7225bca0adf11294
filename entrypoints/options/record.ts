import type { RecordSectionProps } from '../../components/options/RecordSection';
import {
  keepRecordSettings,
  readRecordSettings,
  watchRecordSettings,
} from '../../utils/browser/record-settings-memory';
import { type RecordSettings, USUAL_SETTINGS } from '../../utils/record/record-settings';

/** How notes leave for the record: on the screen at once, then stored; what another page stored comes back. */
export function openRecordSettings(onChange: () => void) {
  let settings: RecordSettings = USUAL_SETTINGS;
  let error: string | undefined;
  let isRead = false;
  /** writes on their way: meanwhile what is on the screen is newer than what is stored */
  let underWay = 0;

  async function read(): Promise<void> {
    const stored = await readRecordSettings().catch(() => undefined);
    if (stored && underWay === 0) settings = stored;
    isRead ||= stored !== undefined;
    onChange();
  }

  function write(next: RecordSettings): void {
    settings = next;
    underWay += 1;
    keepRecordSettings(next)
      .then(
        () => (error = undefined),
        () => (error = 'The browser did not store this. It holds on this page only: reload it and try again.'),
      )
      .finally(() => {
        underWay -= 1;
        onChange();
      });
    onChange();
  }

  watchRecordSettings(() => void read());
  void read();
  return {
    /** undefined until what is stored is known: nothing is written over it before */
    props: (): RecordSectionProps | undefined =>
      isRead ? { settings, now: Date.now(), error, onChange: write } : undefined,
  };
}
