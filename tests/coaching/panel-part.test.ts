import { describe, expect, it, vi } from 'vitest';
import { openPart } from '../../entrypoints/sidepanel/review-part';
import {
  type Deed,
  feel,
  feltBefore,
  leave,
  type PanelPart,
  readPart,
  tick,
  toPart,
  visit,
} from '../../utils/coaching/panel-part';
import type { Consultation } from '../../utils/consultation/consultation';
import { aBegunOne, aConsultation, changed } from '../consultation/a-consultation';

const STARTED = 1_000_000;
const ABOUT = { callId: 'call-1', startedAt: STARTED, rechecks: [] };
const begun = aBegunOne();
const blank = aConsultation({ id: 'two' });

const partOf = (stored: PanelPart | undefined, consultation: Consultation, ...deeds: Deed[]): PanelPart =>
  toPart(stored, deeds, consultation, ABOUT);

describe('what the panel keeps', () => {
  const written = partOf(undefined, begun, visit('Opening', STARTED + 5), feltBefore(2), tick('line', true));

  it('is what the notes came to, and what was done beside them', () => {
    expect(written).toMatchObject({
      milestones: { done: ['summary written'], stages: [{ stage: 'Opening', fromMs: 5 }], barriers: ['line'] },
      stages: [{ stage: 'Opening', at: STARTED + 5 }],
      barriers: ['line'],
      confidence: { before: 2 },
      earlierCalls: [],
    });
    expect(readPart(written)).toEqual(written);
  });

  it('stays when the notes are cleared in the call, and takes what is ticked afterwards', () => {
    const cleared = partOf(written, blank, tick('hearing', true), feel('after', 4));
    expect(cleared.milestones).toEqual({ ...written.milestones, barriers: ['hearing', 'line'] });
    expect(cleared.confidence).toEqual({ before: 2, after: 4 });
    expect(partOf(cleared, aBegunOne({ id: 'two', ticked: ['O13'] })).milestones.done).toContain('greeting');
  });

  it('is nothing of these notes once they were another call’s', () => {
    const left = partOf(written, blank, leave);
    expect(left).toEqual(partOf(undefined, blank));
    expect(left.milestones.done).toEqual([]);
  });

  it('knows when its call began, though a panel that is opened later does not', () => {
    const later = toPart(written, [visit('Close', STARTED + 90_000)], begun, { ...ABOUT, startedAt: 1 });
    expect(later.milestones.stages.at(-1)).toEqual({ stage: 'Close', fromMs: 90_000 });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a word', 'x'],
    ['stages that are none', { ...written, stages: 'Opening' }],
    ['a barrier that is none', { ...written, barriers: ['Mrs Jones is deaf'] }],
    ['milestones that are none', { ...written, milestones: { version: 1 } }],
    ['confidence out of range', { ...written, confidence: { before: 9 } }],
    ['something more', { ...written, note: 'typed' }],
  ])('is made anew where there lies %s', (_what, stored) => {
    expect(readPart(stored)).toBeUndefined();
  });

  it('holds no more stages than can be read', () => {
    const deeds = Array.from({ length: 300 }, (_, at) => visit(at % 2 ? 'Opening' : 'Consult', STARTED + at));
    const part = partOf(undefined, begun, ...deeds);
    expect(readPart(part)).toEqual(part);
  });
});

/** A disk with one row, each write of which takes a turn. */
function aDisk({ hasLog = true } = {}) {
  const disk = { row: undefined as PanelPart | undefined, writes: 0, hasLog };
  const store = {
    read: async () => disk.row,
    async change(_callId: string, make: (stored: PanelPart | undefined) => PanelPart) {
      if (!disk.hasLog) return undefined;
      disk.writes += 1;
      disk.row = structuredClone(make(disk.row));
      await Promise.resolve();
      return disk.row;
    },
  };
  const open = (before?: 1 | 2 | 3 | 4 | 5) =>
    openPart(store, { callId: 'call-1', startedAt: STARTED, before }, () => undefined);
  return { disk, open };
}

const heard = (consultation: Consultation) => ({ consultation, rechecks: [], isCopied: false, opening: undefined });
const settled = (): Promise<void> => new Promise((go) => setTimeout(go));

describe('the panel beside a call', () => {
  it('has what is chosen on its way to the disk before anything else happens, and once', async () => {
    const { disk, open } = aDisk();
    const part = open(2);
    part.hear(heard(begun), 'After');
    expect(disk.row).toMatchObject({ confidence: { before: 2 }, stages: [{ stage: 'After' }] });
    await settled();
    part.feel('after', 4);
    part.tick(['line']);
    expect(disk.row!.confidence).toEqual({ before: 2, after: 4 });
    await settled();
    expect(disk.row!.barriers).toEqual(['line']);
    const { writes } = disk;
    for (let second = 0; second < 5; second += 1) part.hear(heard(begun), 'After');
    await settled();
    expect(disk.writes).toBe(writes);
    part.hear(heard(changed(begun, { do: 'tick', id: 'O3', isTicked: true })), 'After');
    expect(disk.row!.milestones.checklist.done).toBe(1);
  });

  it('does not undo what another panel has done meanwhile', async () => {
    const { disk, open } = aDisk();
    const [one, other] = [open(), open()];
    one.hear(heard(begun), undefined);
    await settled();
    other.hear(heard(begun), undefined);
    other.tick(['line']);
    other.feel('before', 1);
    await settled();
    one.tick(['hearing']);
    one.feel('after', 5);
    await settled();
    expect(disk.row).toMatchObject({ barriers: ['hearing', 'line'], confidence: { before: 1, after: 5 } });
    expect(one.barriers).toEqual(['hearing', 'line']);
  });

  it('waits for a review that is not there yet, and keeps nothing once reviews are off', async () => {
    vi.useFakeTimers();
    const { disk, open } = aDisk({ hasLog: false });
    const part = open();
    part.hear(heard(begun), undefined);
    part.feel('before', 3);
    await vi.advanceTimersByTimeAsync(5000);
    expect(part.isKept).toBe(false);
    disk.hasLog = true;
    await vi.advanceTimersByTimeAsync(1000);
    expect([part.isKept, disk.row!.confidence]).toEqual([true, { before: 3 }]);
    part.stop();
    part.feel('after', 5);
    await vi.advanceTimersByTimeAsync(5000);
    expect(disk.row!.confidence).toEqual({ before: 3 });
    vi.useRealTimers();
  });
});
