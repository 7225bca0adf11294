import type { PanelPart } from '../../utils/browser/review-parts';
import { keepBeside, readMilestones } from '../../utils/browser/review-store';
import type { BarrierId } from '../../utils/coaching/barriers';
import { toMilestones } from '../../utils/coaching/milestones';
import type { Confidence } from '../../utils/coaching/review';
import type { Consultation } from '../../utils/consultation/consultation';
import type { LocalItem } from '../../utils/consultation/local-content';
import type { Recheck } from '../../utils/consultation/rechecks';
import type { Stage } from '../../utils/consultation/stages';

/** What is changed is on the disk at the latest so long after; a log that is not there yet is looked for as often. */
const KEEP_WITHIN_MS = 1000;
const LOOK_AGAIN_MS = 5000;

interface Heard {
  consultation: Consultation;
  rechecks: Recheck[];
  isCopied: boolean;
  opening: readonly LocalItem[] | undefined;
}

export type Part = ReturnType<typeof openPart>;

/**
 * What the panel keeps beside one call.
 * @param takeBefore how confident the clinician felt before, where it was said in this panel or an earlier one
 */
export function openPart(
  callId: string,
  startedAt: number,
  onChange: () => void,
  takeBefore: () => Confidence | undefined,
) {
  let stages: PanelPart['stages'] = [];
  let barriers: BarrierId[] = [];
  let confidence: PanelPart['confidence'] = {};
  let isRead = false;
  let isKept = false;
  let heard: Heard | undefined;
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function read(): Promise<void> {
    const stored = (await readMilestones(callId).catch(() => undefined)) as Partial<PanelPart> | undefined;
    stages = [...(stored?.stages ?? []), ...stages];
    barriers = stored?.barriers ?? [];
    const before = takeBefore();
    confidence = { ...(before !== undefined && { before }), ...stored?.confidence };
    isRead = true;
    plan(0);
    onChange();
  }

  function plan(inMs: number): void {
    timer ??= setTimeout(() => void keep(), inMs);
  }

  async function keep(): Promise<void> {
    timer = undefined;
    if (!isRead || !heard) return;
    const { consultation, opening, ...about } = heard;
    const milestones = toMilestones(consultation, {
      ...about,
      callId,
      startedAt,
      stages,
      barriers,
      ...(opening && { opening }),
    });
    const part: PanelPart = { milestones, startedAt, stages, barriers, confidence };
    const text = JSON.stringify(part);
    if (text === last && isKept) return;
    // The disk may be full: the call goes on, and its review has no milestones.
    const isThere = await keepBeside('milestones', callId, part).catch(() => false);
    if (isThere) last = text;
    else plan(LOOK_AGAIN_MS);
    if (isThere === isKept) return;
    isKept = isThere;
    onChange();
  }

  addEventListener('pagehide', () => void keep());
  void read();
  return {
    get confidence() {
      return confidence;
    },
    get barriers() {
      return barriers;
    },
    /** whether there is a review of it */
    get isKept() {
      return isKept;
    },

    visit(stage: Stage): void {
      if (stages.at(-1)?.stage !== stage) stages = [...stages, { stage, at: Date.now() }];
    },

    hear(next: Heard): void {
      heard = next;
      plan(KEEP_WITHIN_MS);
    },

    feel(felt: { before?: Confidence | undefined; after?: Confidence | undefined }): void {
      const all = Object.entries({ ...confidence, ...felt }).filter(([, value]) => value !== undefined);
      confidence = Object.fromEntries(all) as PanelPart['confidence'];
      plan(0);
      onChange();
    },

    tick(next: BarrierId[]): void {
      barriers = next;
      plan(0);
      onChange();
    },
  };
}
