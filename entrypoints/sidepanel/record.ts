import type { Missing, ToCopy } from '../../components/consultation/copy-words';
import { copyRich, copyText } from '../../utils/browser/clipboard';
import { followRecordSettings } from '../../utils/browser/record-settings-memory';
import type { Consultation } from '../../utils/consultation/consultation';
import { keepLine } from '../../utils/consultation/keep-line';
import type { Change } from '../../utils/consultation/change';
import { documentsSafetyNet, isNoteCopied, leftToCopy, nextToCopy, partsOf, wholeOf } from '../../utils/record/copying';
import { markOf } from '../../utils/record/mark-of';
import { ofCalls } from '../../utils/record/of-calls';
import type { RecordSettings } from '../../utils/record/record-settings';
import type { OfCalls } from '../../utils/record/to-document';
import { toHtml } from '../../utils/record/to-html';
import { toNote } from '../../utils/record/to-note';

/** How notes leave for the record: it is fetched from the disk while the panel is drawn for the first time. */
export function openRecord(onChange: () => void) {
  const chosen = followRecordSettings(onChange);
  /** whether the note was copied as it stands, when that was asked last */
  let known: { consultation: Consultation; of: string; settings: RecordSettings; is: boolean } | undefined;

  return {
    get settings() {
      return chosen.settings;
    },

    ofCalls,
    keepLine,

    /** It is asked each second and with each key; the note is only made anew where something may have changed. */
    isCopied(consultation: Consultation, calls: OfCalls): boolean {
      if (consultation.copies === undefined) return false;
      const of = JSON.stringify(calls);
      const { settings } = chosen;
      if (known?.consultation !== consultation || known.of !== of || known.settings !== settings) {
        const is = isNoteCopied(toNote(consultation, calls, settings), consultation.copies);
        known = { consultation, of, settings, is };
      }
      return known.is;
    },

    /** @returns what was copied, and the change that keeps it, absent where the browser refused; undefined where there is nothing */
    async copy(
      consultation: Consultation,
      calls: OfCalls,
      what: ToCopy,
    ): Promise<{ key: string; left: number; missing: Missing; made?: Change } | undefined> {
      await chosen.whenRead;
      const { settings } = chosen;
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
      // What is left out of the whole is missing from no part.
      const { leftOut, lost, replaced } = note;
      const missing = isWhole ? { leftOut, lost, replaced } : { leftOut: [], lost: 0, replaced: 0 };
      const hasSafetyNet = documentsSafetyNet(copied, all, copies);
      try {
        await (settings.text.isRich ? copyRich(text, toHtml(text, note)) : copyText(text));
      } catch {
        return { key, left, missing };
      }
      return { key, left, missing, made: { do: 'copy', key, mark: markOf(text), hasSafetyNet } };
    },
  };
}
