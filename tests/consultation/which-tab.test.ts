import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { type Tabs, whichTab } from '../../utils/consultation/which-tab';
import { aSnapshot } from '../call-quality/a-snapshot';

interface Tab {
  id: number;
}

const NOW = 1_060_000;
const [FRONT, ONE, TWO]: [Tab, Tab, Tab] = [{ id: 1 }, { id: 2 }, { id: 3 }];

const calls = (...tabs: Tab[]): Map<number, Snapshot> =>
  new Map(tabs.map(({ id }) => [id, aSnapshot({ callId: `of ${id}`, at: NOW })]));
const tabs = (but: Partial<Tabs<Tab>>): Tabs<Tab> => ({
  inFront: FRONT,
  isMeant: false,
  others: [ONE, TWO],
  calls: calls(),
  written: [],
  shownId: undefined,
  now: NOW,
  ...but,
});

describe('the panel is about', () => {
  it.each<[string, Partial<Tabs<Tab>>, Tab | undefined]>([
    ['what is in front, when nothing goes on anywhere', {}, FRONT],
    ['what is in front with a call, whatever goes on elsewhere', { calls: calls(FRONT, ONE) }, FRONT],
    ['what is in front with notes, though a call runs elsewhere', { written: [1], calls: calls(ONE) }, FRONT],
    ['the only call, while something else is looked up', { calls: calls(ONE) }, ONE],
    ['the only call, though a watched page is in front', { calls: calls(ONE), isMeant: true }, ONE],
    ['what is in front, of two calls elsewhere', { calls: calls(ONE, TWO) }, FRONT],
    ['what was shown, when its call has ended', { shownId: 2, written: [2], isMeant: true }, ONE],
    ['what was shown, when a second call begins', { shownId: 2, calls: calls(ONE, TWO) }, ONE],
    ['what is in front, when the shown tab was closed', { shownId: 9, isMeant: true }, FRONT],
    ['the notes last written, while an unknown page is in front', { written: [3, 2] }, TWO],
    ['the page in front that is meant, over old notes', { written: [3], isMeant: true }, FRONT],
    ['nothing, where there is nothing', { inFront: undefined, others: [] }, undefined],
  ])('%s', (_what, but, expected) => {
    expect(whichTab(tabs(but))).toBe(expected);
  });
});
