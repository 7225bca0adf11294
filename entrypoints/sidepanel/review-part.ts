import type { openPartStore } from '../../utils/browser/part-store';
import { BARRIER_IDS, type BarrierId } from '../../utils/coaching/barriers';
import {
  type Deed,
  feel,
  feltBefore,
  leave,
  noPart,
  type PanelPart,
  tick,
  toPart,
  visit,
} from '../../utils/coaching/panel-part';
import type { Confidence } from '../../utils/coaching/review';
import type { Consultation } from '../../utils/consultation/consultation';
import type { LocalItem } from '../../utils/consultation/local-content';
import type { Recheck } from '../../utils/consultation/rechecks';
import type { Stage } from '../../utils/consultation/stages';

/** A log that is not there yet is looked for as often. */
const LOOK_AGAIN_MS = 1000;

interface Heard {
  consultation: Consultation;
  rechecks: Recheck[];
  isCopied: boolean;
  opening: readonly LocalItem[] | undefined;
}

/** Whose part it is. */
interface About {
  callId: string;
  startedAt: number;
  /** how confident the clinician felt before, where it was said in this panel or an earlier one */
  before: Confidence | undefined;
}

export type Part = ReturnType<typeof openPart>;

/** What the panel keeps beside one call. Whatever changes is written at once: a panel may be closed at any moment. */
export function openPart(
  store: ReturnType<typeof openPartStore>,
  { callId, startedAt, before }: About,
  onChange: () => void,
) {
  let kept: PanelPart | undefined;
  let deeds: Deed[] = before === undefined ? [] : [feltBefore(before)];
  let heard: Heard | undefined;
  let isKept: boolean | undefined;
  let isKeeping = false;
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function read(): Promise<void> {
    const stored = await store.read(callId).catch(() => undefined);
    kept ??= stored;
    onChange();
  }

  const seen = () => deeds.reduce((part, deed) => deed(part), kept ?? noPart(startedAt));

  function make(stored: PanelPart | undefined, done: readonly Deed[], { consultation, opening, ...rest }: Heard) {
    return toPart(stored, done, consultation, { ...rest, callId, startedAt, ...(opening && { opening }) });
  }

  async function keep(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (isKeeping) return;
    isKeeping = true;
    // What is done while it is being written is written after it.
    while (heard && JSON.stringify(make(kept, deeds, heard)) !== last) {
      const [now, done] = [heard, deeds];
      // The disk may be full: the call goes on, and its review has no milestones.
      const next = await store.change(callId, (stored) => make(stored, done, now)).catch(() => undefined);
      if (next) {
        kept = next;
        last = JSON.stringify(next);
        deeds = deeds.slice(done.length);
      }
      if (isKept !== (next !== undefined)) {
        isKept = next !== undefined;
        onChange();
      }
      if (next) continue;
      if (heard) timer = setTimeout(() => void keep(), LOOK_AGAIN_MS);
      break;
    }
    isKeeping = false;
  }

  function act(...done: Deed[]): void {
    deeds = [...deeds, ...done];
    void keep();
    onChange();
  }

  void read();
  return {
    get confidence() {
      return seen().confidence;
    },
    get barriers() {
      return seen().barriers;
    },
    /** whether there is a review of it; undefined while that is not known */
    get isKept() {
      return isKept;
    },

    /** With each drawing. @param stage that is open, if any */
    hear(next: Heard, stage: Stage | undefined): void {
      heard = next;
      if (stage !== undefined && seen().stages.at(-1)?.stage !== stage) deeds = [...deeds, visit(stage, Date.now())];
      if (timer === undefined) void keep();
    },

    feel: (when: 'before' | 'after', value: Confidence | undefined) => act(feel(when, value)),

    tick(next: readonly BarrierId[]): void {
      const { barriers } = seen();
      const changed = BARRIER_IDS.filter((id) => next.includes(id) !== barriers.includes(id));
      act(...changed.map((id) => tick(id, next.includes(id))));
    },

    /** The notes that were beside it were another's, and are beside it no more. */
    leave(): void {
      heard = undefined;
      deeds = [...deeds, leave];
    },

    /** Reviews were switched off. */
    stop(): void {
      heard = undefined;
      clearTimeout(timer);
    },
  };
}
