import type { Browser, Page } from 'puppeteer-core';
import { ownPage } from '../machine/own-page.ts';

const OPENING = [
  'Right person: two details checked',
  'I see and hear them clearly',
  'They say they can hear me',
  'They say they can see me',
];

/** What is typed, by its field. */
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

/** Every line that is typed into the note. */
export const WRITTEN = [...Object.values(NOTES), ...Object.values(CLOSE)];

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

/**
 * Goes from the panel to the page from which the note leaves on other ways than the clipboard, prints it there, and saves it.
 * @returns the PDF, and the FHIR document as the browser is given it to save
 */
export async function takeNote(browser: Browser, panel: Page): Promise<{ pdf: Uint8Array; fhir: string }> {
  await (await panel.waitForSelector('.copy ::-p-text(Print, or save as a file)'))!.click();
  const page = await ownPage(browser, '/record.html');
  await page.bringToFront();
  await page.waitForSelector('.sheet');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const fhir = await savedBy(page, 'Save FHIR as JSON');
  await page.close();
  return { pdf, fhir };
}

/** Presses a button. @returns what the page then gives to the browser to be saved */
async function savedBy(page: Page, label: string): Promise<string> {
  await page.click('.way summary');
  const button = (await page.waitForSelector(`.way ::-p-text(${label})`))!;
  const saved = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (file: Blob) => {
          void file.text().then(resolve);
          return make.call(URL, file);
        };
      }),
  );
  await button.click();
  return saved;
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
