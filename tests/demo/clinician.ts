import type { Page } from 'puppeteer-core';

const OPENING = [
  'Right person: two details checked',
  'I see and hear them clearly',
  'They say they can hear me',
  'They say they can see me',
];

const NOTES = {
  'note-problem': 'Cough for 5 days',
  'note-history': 'Worse at night. No fever now. Eating and drinking.',
  'note-examination': 'Speaks in full sentences. Temperature 37.2 (own thermometer).',
  'note-limits': 'Chest not listened to.',
  'note-plan': 'Fluids, rest, paracetamol as needed.',
};

const CLOSE = {
  'note-summary': 'Likely a viral chest cold, mild.',
  'net-1-problem': 'Cough',
  'net-1-lookOutFor': 'Breathless at rest, blood, drowsy',
  'net-1-whenAndHow': 'Same day: surgery, 111 at night; 999 if blue or struggling to breathe',
  'net-1-expectedCourse': 'Better within a week, gone in three',
};

/** Ticks what has been settled in the opening. */
export async function tickOpening(panel: Page): Promise<void> {
  await openStage(panel, 'Opening');
  for (const text of OPENING) await (await panel.waitForSelector(`label ::-p-text(${text})`))!.click();
}

/**
 * Does in the panel what a clinician does: writes, gives the safety net, copies.
 * @returns the note as the panel shows it
 */
export async function writeNote(panel: Page): Promise<string> {
  await openStage(panel, 'Consult');
  await write(panel, NOTES);
  await openStage(panel, 'Close');
  await write(panel, CLOSE);
  // In the middle: at the end of the page it may lie beneath what is pinned there.
  const given = (await panel.waitForSelector('.card input[type=checkbox]'))!;
  await given.evaluate((box) => box.scrollIntoView({ block: 'center' }));
  await given.click();
  await panel.waitForSelector('.card input:checked');
  const copy = (await panel.waitForSelector('.copy .button'))!;
  await copy.click();
  await panel.waitForSelector('::-p-text(Is the right patient’s record open?)');
  await copy.click();
  await panel.waitForSelector('::-p-text(Copied at)');
  return panel.$eval('.preview', (preview) => preview.textContent ?? '');
}

/** @returns what an ordinary text field of another page receives when the clipboard is pasted into it */
export async function pasteInto(page: Page): Promise<string> {
  await page.setContent('<textarea></textarea>');
  await page.bringToFront();
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  const pasted = await page.waitForFunction(() => document.querySelector('textarea')?.value);
  return String(await pasted.jsonValue());
}

async function openStage(panel: Page, name: string): Promise<void> {
  await (await panel.waitForSelector(`.tabs ::-p-text(${name})`))!.click();
}

async function write(panel: Page, texts: Record<string, string>): Promise<void> {
  for (const [id, text] of Object.entries(texts)) await panel.type(`#${id}`, text);
}
