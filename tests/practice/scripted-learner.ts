import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Scenario } from '../../utils/coaching/scenario.ts';
import { until, type Watcher } from '../machine/extension.ts';

/** What the page knows of the learner's hearing. */
interface Ears {
  /** ms since the patient was heard last; Infinity where not yet since it was asked to forget */
  quietForMs(): number;
  forget(): void;
}

/** The patient's voice in the call, and the noise of their room, are 30 dB and more apart. */
const LOUD_FROM = 0.01;
const LISTEN_EACH_MS = 50;

/** A learner hears that somebody has finished after a second of silence. */
const FINISHED_AFTER_MS = 1000;
/** On a line that brings nothing nobody waits longer. */
const WAITS_FOR_MS = 15_000;

/** Switches reviews on, as a learner does. */
export async function keepReviews({ desk }: Watcher): Promise<void> {
  const box = (await desk.waitForSelector('[aria-label="Reviews"] input'))!;
  await box.evaluate((each) => (each as HTMLElement).click());
  await until('reviews to be on', () =>
    desk.$eval('[aria-label="Reviews"] input', (each) => (each as HTMLInputElement).checked),
  );
}

/**
 * Opens one of what can be practised, by its name.
 * @param from 'nothing': the page hums in the learner's place; 'devices': the browser's microphone, into which somebody speaks
 */
export async function beginPractice(page: Page, title: string, from: 'nothing' | 'devices' = 'nothing'): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector('.scenarios');
  const way = from === 'devices' ? 0 : 1;
  await page.evaluate((index) => document.querySelectorAll<HTMLInputElement>('.with input')[index]!.click(), way);
  await page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.scenarios button')];
    const button = buttons.find(({ textContent }) => textContent === `Begin: ${wanted}`);
    if (!button) throw new Error(`“${wanted}” is not there to be practised.`);
    button.click();
  }, title);
  await until('the call', () =>
    page.evaluate(() => {
      const trouble = document.querySelector('.trouble')?.textContent;
      if (trouble) throw new Error(trouble);
      // The picture's place is there before what is to be seen and heard in it.
      return document.querySelector<HTMLVideoElement>('video.theirs')?.srcObject instanceof MediaStream;
    }),
  );
  await page.evaluate(giveEars, LOUD_FROM, LISTEN_EACH_MS);
}

/** Runs in the page: listens to how loud what comes out of the call is, as the learner would. */
function giveEars(loudFrom: number, eachMs: number): void {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 2048 });
  const video = document.querySelector<HTMLVideoElement>('video.theirs')!;
  context.createMediaStreamSource(video.srcObject as MediaStream).connect(analyser);
  const samples = new Float32Array(2048);
  let loudAt = -Infinity;
  setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const level = Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);
    if (level >= loudFrom) loudAt = performance.now();
  }, eachMs);
  const ears: Ears = {
    quietForMs: () => performance.now() - loudAt,
    forget: () => {
      loudAt = -Infinity;
    },
  };
  Object.assign(globalThis, { ears });
}

const quietForMs = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const quiet = (globalThis as unknown as { ears: Ears }).ears.quietForMs();
    // What is infinite does not come through.
    return Number.isFinite(quiet) ? quiet : -1;
  });

/** Waits until the patient is heard. @returns whether they were, within the time that anybody would wait */
export async function waitUntilHeard(page: Page, withinMs = WAITS_FOR_MS): Promise<boolean> {
  for (const endMs = Date.now() + withinMs; Date.now() < endMs; await delay(100)) {
    const quiet = await quietForMs(page);
    if (quiet >= 0 && quiet < 300) return true;
  }
  return false;
}

/** Waits until the patient was heard and has stopped. */
export async function waitForTurn(page: Page): Promise<void> {
  if (!(await waitUntilHeard(page))) return;
  await until('the patient to have said it', async () => (await quietForMs(page)) >= FINISHED_AFTER_MS);
}

/** What is offered to be said or done now; each may come with the fault that it is about. */
async function waitForCues(page: Page): Promise<string[]> {
  return until('something to say or do', async () => {
    const cues = await page.$$eval('.cue span', (all) => all.map((each) => each.firstChild?.textContent ?? ''));
    return cues.length > 0 ? cues : undefined;
  });
}

/** Opens own scenarios and recorded lines, as the trainer does. */
export function openOwnFiles(page: Page, ...files: { name: string; content: string | Buffer }[]): Promise<void> {
  const given = files.map(({ name, content }) => ({ name, base64: Buffer.from(content).toString('base64') }));
  return page.evaluate((all) => {
    const input = document.querySelector<HTMLInputElement>('#own-files')!;
    const data = new DataTransfer();
    for (const { name, base64 } of all)
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, given);
}

/**
 * Presses a button as soon as it is there.
 * @param words what it begins with
 * @param label what a screen reader says of it, where its words are not enough
 */
export function press(page: Page, words: string, label = ''): Promise<unknown> {
  return until(`a button “${label || words}”`, () =>
    page.evaluate(
      (wanted, exactly) => {
        const button = [...document.querySelectorAll('button')].find(
          (each) =>
            each.innerText.trim().startsWith(wanted) && (each.getAttribute('aria-label') ?? '').startsWith(exactly),
        );
        button?.click();
        return button !== undefined;
      },
      words,
      label,
    ),
  );
}

/** Ends the call, and goes back to what can be practised. Of a call that ends before it was measured once nothing is told. */
export async function hangUp({ snapshotOf }: Watcher, page: Page, tabId: number): Promise<void> {
  const isMeasured = async (): Promise<boolean> => {
    const snapshot = await snapshotOf(tabId);
    return snapshot !== undefined && snapshot.endedAt === undefined;
  };
  await until('the call to be measured', isMeasured);
  await press(page, 'Hang up');
  await until('its end', async () => (await snapshotOf(tabId))?.endedAt !== undefined);
  await press(page, 'Another one');
}

/** Presses what is said or done, by its key. */
export async function choose(page: Page, index: number): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { ears: Ears }).ears.forget());
  await page.keyboard.press(`${index + 1}` as '1');
}

/**
 * Goes through a scenario to its end: listens, and takes the first thing to say or do that leads to something new.
 * @param onStep told before each choice, and at the end
 * @param speak says a cue aloud, where the page does not hum it
 */
export async function playToEnd(
  page: Page,
  scenario: Scenario,
  onStep: (step: string) => Promise<void> | void,
  speak?: (cue: string) => Promise<void>,
): Promise<void> {
  const visited = new Set<string>();
  let step = scenario.start;
  for (;;) {
    visited.add(step);
    await waitForTurn(page);
    await onStep(step);
    const { choices } = scenario.steps[step]!;
    if (choices.length === 0) break;
    const shown = await waitForCues(page);
    const offered = shown.map((words) => choices.find(({ cue }) => words === cue || words === `“${cue}”`)!);
    const { cue, isAloud, to } = offered.find((each) => !visited.has(each.to)) ?? offered[0]!;
    await choose(
      page,
      offered.findIndex((each) => each.cue === cue),
    );
    if (isAloud) await speak?.(cue);
    step = to;
  }
  const end = await page.waitForSelector('::-p-text(End the call)', { timeout: 30_000 });
  await end!.click();
  await page.waitForSelector('::-p-text(The call is over)');
}
