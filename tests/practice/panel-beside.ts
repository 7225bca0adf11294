import type { Step } from '../../utils/coaching/scenario.ts';
import { until, type Watcher } from '../machine/extension.ts';

/** What the patient says when it has come through; not "you cannot hear me". */
const CONFIRMED = [
  { says: /(?<!n’t |not )\bhear you\b/i, item: 'They say they can hear me' },
  { says: /(?<!n’t |not )\bsee you\b/i, item: 'They say they can see me' },
];

/** Opens the panel beside the practice, as a learner has it there: its stages, ticks and re-checks come into the review. */
export async function openPanelBeside({ openPage }: Watcher, tabId: number) {
  const panel = await openPage(`sidepanel.html?tab=${tabId}`);
  await panel.setViewport({ width: 360, height: 765 });
  const ticked = new Set<string>();

  const press = (words: string): Promise<unknown> =>
    until(`the button “${words}” of the panel`, () =>
      panel.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll('button')];
        const button = buttons.find(({ innerText }) => innerText.trim().startsWith(wanted));
        button?.click();
        return button !== undefined;
      }, words),
    );

  const tick = async (item: string): Promise<void> => {
    await until(`“${item}” to be ticked`, () => panel.evaluate(tickIn, item));
    ticked.add(item);
  };

  return {
    /** Ticks what the patient has confirmed; once both are, the opening is over. */
    async hears({ says }: Step): Promise<void> {
      const before = ticked.size;
      for (const { says: words, item } of CONFIRMED)
        if (!ticked.has(item) && says && words.test(says.caption)) await tick(item);
      if (ticked.size === before || ticked.size < CONFIRMED.length) return;
      await tick('Right person');
      await tick('A greeting');
      await press('Consult');
    },

    /** At the end: what was lost was said again, and the panel goes on to its close. */
    async close(): Promise<void> {
      await panel.evaluate(settleAll);
      await press('Close');
    },
  };
}

/** Runs in the panel. @returns whether it is ticked */
function tickIn(item: string): boolean {
  const label = [...document.querySelectorAll<HTMLElement>('.checklist .check')].find((each) =>
    each.innerText.trim().startsWith(item),
  );
  const box = label?.querySelector('input');
  if (box && !box.checked) box.click();
  return box?.checked ?? false;
}

/** Runs in the panel. */
function settleAll(): void {
  for (const button of document.querySelectorAll('button'))
    if (button.innerText.trim().startsWith('Confirmed again')) button.click();
}
