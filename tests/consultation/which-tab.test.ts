import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { type Tabs, whichTab, type WrittenBeside } from '../../utils/consultation/which-tab';
import { aSnapshot } from '../call-quality/a-snapshot';

interface Tab {
  id: number;
  inFrontAt?: number;
}

const NOW = 1_060_000;
const [FRONT, ONE, TWO]: [Tab, Tab, Tab] = [{ id: 1 }, { id: 2 }, { id: 3 }];

const wrote = (...ids: number[]): WrittenBeside[] => ids.map((tabId, index) => ({ tabId, at: NOW - index }));
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
    ['what is in front with notes, though a call runs elsewhere', { written: wrote(1), calls: calls(ONE) }, FRONT],
    ['the only call, while something else is looked up', { calls: calls(ONE) }, ONE],
    ['the only call, though a watched page is in front', { calls: calls(ONE), isMeant: true }, ONE],
    ['what is in front, of two calls elsewhere of which nothing more is known', { calls: calls(ONE, TWO) }, FRONT],
    [
      'of two calls the one in front last, whatever was begun or written later',
      {
        others: [
          { ...ONE, inFrontAt: 9 },
          { ...TWO, inFrontAt: 8 },
        ],
        calls: calls(ONE, TWO),
        written: wrote(3, 2),
      },
      { ...ONE, inFrontAt: 9 },
    ],
    [
      'of two calls the one written in last, where the browser does not tell',
      { calls: calls(ONE, TWO), written: wrote(3, 2) },
      TWO,
    ],
    [
      'the call that is over and still written about, which was in front last',
      {
        others: [
          { ...ONE, inFrontAt: 9 },
          { ...TWO, inFrontAt: 8 },
        ],
        calls: calls(TWO),
        written: wrote(2),
      },
      { ...ONE, inFrontAt: 9 },
    ],
    [
      'the call, where notes looked at last were written before it',
      {
        others: [
          { ...ONE, inFrontAt: 9 },
          { ...TWO, inFrontAt: 8 },
        ],
        calls: calls(TWO),
        written: [{ tabId: 2, at: 999_999 }],
      },
      { ...TWO, inFrontAt: 8 },
    ],
    ['what was shown, when its call has ended', { shownId: 2, written: wrote(2), isMeant: true }, ONE],
    ['what was shown, when a second call begins', { shownId: 2, calls: calls(ONE, TWO) }, ONE],
    ['what is in front, when the shown tab was closed', { shownId: 9, isMeant: true }, FRONT],
    ['the notes last written, while an unknown page is in front', { written: wrote(3, 2) }, TWO],
    ['the page in front that is meant, over old notes', { written: wrote(3), isMeant: true }, FRONT],
    ['nothing, where there is nothing', { inFront: undefined, others: [] }, undefined],
  ])('%s', (_what, but, expected) => {
    expect(whichTab(tabs(but))).toEqual(expected);
  });
});
