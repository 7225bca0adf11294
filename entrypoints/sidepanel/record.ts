import type { ToCopy } from '../../components/consultation/copy-words';
import { copyRich, copyText } from '../../utils/browser/clipboard';
import { readRecordSettings, watchRecordSettings } from '../../utils/browser/record-settings-memory';
import type { Consultation } from '../../utils/consultation/consultation';
import { keepLine } from '../../utils/consultation/keep-line';
import type { Change } from '../../utils/consultation/change';
import {
  documentsSafetyNet,
  isNoteCopied,
  leftToCopy,
  mustCheckRecord,
  nextToCopy,
  partsOf,
  wholeOf,
} from '../../utils/record/copying';
import { markOf } from '../../utils/record/mark-of';
import { type RecordSettings, USUAL_SETTINGS } from '../../utils/record/record-settings';
import { ofCalls } from '../../utils/record/of-calls';
import type { OfCalls } from '../../utils/record/to-document';
import { toHtml } from '../../utils/record/to-html';
import { toNote } from '../../utils/record/to-note';

/** How notes leave for the record: it is fetched from the disk while the panel is drawn for the first time. */
export function openRecord(onChange: () => void) {
  let settings: RecordSettings = USUAL_SETTINGS;
  let known: { consultation: Consultation; of: string; settings: RecordSettings; is: boolean } | undefined;
  const read = async (): Promise<void> => {
    // Where they cannot be read the note is copied as usual, and shown so before.
    settings = await readRecordSettings().catch(() => settings);
    onChange();
  };
  const whenRead = read();
  watchRecordSettings(() => void read());

  return {
    get settings() {
      return settings;
    },

    ofCalls,
    keepLine,

    /** It is asked each second and with each key; the note is only made anew where something may have changed. */
    isCopied(consultation: Consultation, calls: OfCalls): boolean {
      if (consultation.copies === undefined) return false;
      const of = JSON.stringify(calls);
      if (known?.consultation !== consultation || known.of !== of || known.settings !== settings) {
        const is = isNoteCopied(toNote(consultation, calls, settings), consultation.copies);
        known = { consultation, of, settings, is };
      }
      return known.is;
    },

    mustCheckRecord: ({ copies }: Consultation, begunAt: number | undefined): boolean =>
      mustCheckRecord(copies, begunAt),

    /** @returns what was copied, and the change that keeps it, absent where the browser refused; undefined where there is nothing */
    async copy(
      consultation: Consultation,
      calls: OfCalls,
      what: ToCopy,
    ): Promise<{ key: string; left: number; made?: Change } | undefined> {
      await whenRead;
      const note = toNote(consultation, calls, settings);
      const [whole, parts] = [wholeOf(note), partsOf(note)];
      const isWhole = what === 'note' || (typeof what === 'object' && whole.some(({ key }) => key === what.key));
      const all = isWhole ? whole : parts;
      const copied =
        typeof what === 'object' ? all.find(({ key }) => key === what.key) : nextToCopy(all, consultation.copies);
      if (!copied) return undefined;
      const { key, text } = copied;
      const { copies } = consultation;
      const left = leftToCopy(copied, all, copies);
      const hasSafetyNet = documentsSafetyNet(copied, all, copies);
      try {
        await (settings.text.isRich ? copyRich(text, toHtml(text, note)) : copyText(text));
      } catch {
        return { key, left };
      }
      return { key, left, made: { do: 'copy', key, mark: markOf(text), hasSafetyNet } };
    },
  };
}
