import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReadyNote } from '../../utils/record/fhir/to-ready-note';
import type { NoteToSend } from '../../utils/record/sending-request';
import { until } from '../machine/extension';
import { A_RICH_CONSULTATION } from '../record/a-rich-consultation';
import { answerFirefox, buildSending, launchSending, letFirefoxAsk, type SendingBrowser } from './sending-extension';
import { type FhirServer, serveFhir, type Spoil } from './serve-fhir';

const SYSTEM = 'https://webside.example/note';
const WRITTEN = 'Sandkorn-4471-Xylofon <b>&</b> “é”';

/** A note as the page would hand it over: a document with one section. */
function aNote(value: string, more: object = {}): NoteToSend {
  const identifier = { system: SYSTEM, value };
  const composition = {
    resourceType: 'Composition',
    status: 'final',
    type: { text: 'Consultation note' },
    date: '2026-01-05T10:00:00Z',
    author: [{ display: 'Dr Ann Lee' }],
    title: 'Consultation note',
    section: [
      { title: 'History', text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">x</div>` } },
    ],
  };
  const entry = [{ fullUrl: 'urn:uuid:11111111-1111-4111-8111-111111111111', resource: composition }];
  const bundle = { resourceType: 'Bundle', type: 'document', identifier, timestamp: '2026-01-05T10:00:00Z', entry };
  return { identifier, body: JSON.stringify({ ...bundle, ...more }) };
}

const FHIR = { 'content-type': 'application/fhir+json' };
const outcome = (diagnostics: string): string =>
  JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'invalid', diagnostics }] });

describe.each(['chromium', 'firefox'] as const)('a note is sent from %s', (name) => {
  const into = mkdtempSync(join(tmpdir(), 'webside-sending-'));
  let server: FhirServer;
  let browser: SendingBrowser;
  let page: Page;
  let count = 0;
  /** of the note of this test */
  let value = '';

  beforeAll(async () => {
    server = await serveFhir();
    const folder = await buildSending(name, into, [server.origin]);
    browser = await launchSending(name, folder);
    await setPolicy(policy());
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close().catch(() => undefined);
    rmSync(into, { recursive: true, force: true });
  });
  beforeEach(async () => {
    value = `note-${(count += 1)}`;
    server.received.length = 0;
    await page?.close();
    page = await openPage();
  });

  const policy = (): object => ({ sendNotesTo: { address: server.address, name: 'The trust’s engine' } });

  /** where the browser has no way of setting one, the page is given this in its place */
  let standIn: object | undefined;

  async function setPolicy(next: object): Promise<void> {
    standIn = (await browser.setPolicy(next)) ? undefined : next;
  }

  async function openPage(query = ''): Promise<Page> {
    const opened = await browser.openPage(`send.html${query}`);
    await opened.waitForFunction(() => 'show' in globalThis);
    if (!standIn) return opened;
    await opened.evaluate(async (policy) => {
      Object.defineProperty(chrome.storage.managed, 'get', { value: () => Promise.resolve(policy) });
      await (globalThis as unknown as { read(): Promise<void> }).read();
    }, standIn);
    return opened;
  }

  const show = (note: NoteToSend, patient: string[] = []): Promise<void> =>
    showAs({ is: 'ready', note, words: WRITTEN, patient });

  async function showAs(ready: ReadyNote): Promise<void> {
    await page.evaluate((next) => (globalThis as unknown as { show(what: ReadyNote): void }).show(next), ready);
  }

  const text = (): Promise<string> => page.$eval('#send', (root) => (root as HTMLElement).innerText);
  const told = (words: string): Promise<unknown> => until(words, async () => (await text()).includes(words), 20_000);

  async function press(label: string): Promise<void> {
    const button = await page.waitForSelector(`xpath/.//button[starts-with(normalize-space(.), "${label}")]`);
    await button!.click();
  }

  async function send(): Promise<void> {
    await press('Send to');
    await press('Send now');
  }

  /** The server's own word at last, whatever was in between: it holds one. */
  async function againUntilKept(button = 'Try again'): Promise<void> {
    await press(button);
    await told('Sent.');
    expect(await server.countOf(SYSTEM, value)).toBe(1);
  }

  // Chromium's question needs a screen and a hand.
  it.each(name === 'firefox' ? [name] : [])('only when %s may connect there: it asks, at the press', async () => {
    await letFirefoxAsk(browser, 'Sending', true);
    await show(aNote(value));
    await send();
    await told('Your browser asks whether it may connect');
    const question = await answerFirefox(browser, 'Sending', 'secondaryButton');
    expect(question).toContain('127.0.0.1');
    expect(question).toMatch(/health/i);
    await told('Not sent.');
    expect(await text()).toContain('Try again, and allow it');
    expect(server.received).toEqual([]);
    await press('Try again');
    await answerFirefox(browser, 'Sending', 'button');
    await told('has kept the note');
    await letFirefoxAsk(browser, 'Sending', false);
  });

  describe('from its own page', () => {
    let record: Page;

    /** Sends a note from there, clears it while it is on its way, and has it answered like this. */
    async function clearWhileSending(status: number): Promise<void> {
      const { id } = A_RICH_CONSULTATION;
      const key = `consultation:${id}`;
      await browser.desk.evaluate(
        (one) => chrome.storage.session.set({ [`consultation:${one.id}`]: one }),
        A_RICH_CONSULTATION,
      );
      record = await browser.openPage(`record.html#${id}`);
      let answer = (): void => undefined;
      server.spoilNext((response) => {
        answer = () => void response.writeHead(status, FHIR).end(outcome('the engine’s own words'));
      });
      await click('Send to');
      await says('Swollen left ankle since Monday');
      await click('Send now');
      await until('the note to arrive', () => server.received.length === 1);
      await browser.desk.evaluate((each) => chrome.storage.session.remove(each), key);
      await says('What was sent is held on this page and nowhere else');
      answer();
      await says('the engine’s own words');
    }

    /** By a real press, which the browser wants; one that is drawn away under the finger is looked for anew. */
    async function click(label: string): Promise<void> {
      const named = label.endsWith(' to')
        ? `starts-with(normalize-space(.), "${label}")`
        : `normalize-space(.) = "${label}"`;
      await until(`the button “${label}”`, async () => {
        const button = await record.$(`xpath/.//button[${named}]`);
        return button?.click().then(
          () => true,
          () => false,
        );
      });
    }
    const pageText = (): Promise<string> => record.evaluate(() => document.body.innerText);
    const says = (words: string): Promise<unknown> =>
      until(words, async () => (await pageText()).includes(words), 20_000);

    afterEach(() => record?.close());

    it('it is held there when it is cleared meanwhile, and told as sent with its reference', async () => {
      // Only what is sent and where is tried here: how a wrong policy is told is tried above.
      if (standIn) return;
      await clearWhileSending(503);
      await says('takes nothing at the moment');
      await click('Try again');
      await says('Sent.');
      await says('This page can be closed.');
      expect(await pageText()).toMatch(/kept there as Bundle\/[\w-]+/);
      expect(await pageText()).not.toContain('Swollen left ankle since Monday');
      const [first, second] = server.received;
      expect(first!.body).toContain('Swollen left ankle since Monday');
      expect(second!.body).toBe(first!.body);
      const { identifier } = JSON.parse(first!.body) as { identifier: { system: string; value: string } };
      expect(await server.countOf(identifier.system, identifier.value)).toBe(1);
    });

    it('it is held there when it is cleared meanwhile and refused, until it is let go of', async () => {
      if (standIn) return;
      await clearWhileSending(422);
      await says('Refused.');
      await says('Copy or print it instead.');
      expect(await pageText()).toContain('Swollen left ankle since Monday');
      for (const label of ['Copy', 'Print or save as PDF', 'Save as FHIR'])
        expect(await record.$(`xpath/.//button[normalize-space(.) = "${label}"]`)).not.toBeNull();
      await record.evaluate(axe.source);
      const faults = await record.evaluate(async () => {
        const run = (globalThis as unknown as { axe: typeof axe }).axe.run('main');
        return (await run).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(faults).toEqual([]);
      await click('Let go of it…');
      await until('the focus to be on what keeps it', () =>
        record.evaluate(() => document.activeElement?.textContent === 'Keep'),
      );
      await click('Keep');
      await says('Swollen left ankle since Monday');
      await click('Let go of it…');
      await click('Let go');
      await says('Nothing of them is left to print');
      expect(await pageText()).not.toContain('Swollen left ankle since Monday');
    });
  });

  it('as it was sent, though it cannot be sent as it stands now', async () => {
    let answer = (): void => undefined;
    server.spoilNext((response) => {
      answer = () => void response.writeHead(503, FHIR).end(outcome('busy'));
    });
    const note = aNote(value);
    await show(note);
    await send();
    await until('the note to arrive', () => server.received.length === 1);
    await showAs({ is: 'not ready', why: 'Mend the number.' });
    answer();
    await told('Mend the number.');
    await againUntilKept('Try again with what was sent');
    expect(server.received.map(({ body }) => body)).toEqual([note.body, note.body]);
  });

  it('as it was sent or as it is now, when it was changed before it is known whether it arrived', async () => {
    server.spoilNext(async (response, keep) => {
      await keep();
      response.socket?.destroy();
    });
    const note = aNote(value);
    await show(note);
    await send();
    await told('Not known whether it arrived.');
    await show(aNote(`${value}-changed`));
    await told('“Try again” sends that once more.');
    expect(await page.$$eval('button', (all) => all.map((each) => each.textContent))).toEqual([
      'Try again with what was sent',
      'Send the changed note to The trust’s engine…',
    ]);
    await expectAccessible();
    await againUntilKept();
    expect(server.received[1]!.body).toBe(note.body);
    expect(await server.countOf(SYSTEM, `${value}-changed`)).toBe(0);
  });

  it('is shown first, goes at a second press and as it is, and is kept once', async () => {
    const note = aNote(value);
    await show(note);
    await press('Send to The trust’s engine');
    await told('Send now');
    const shown = await text();
    expect(shown).toContain(`The trust’s engine, at ${new URL(server.origin).host}`);
    expect(shown).toContain('Without anything that identifies the patient');
    expect(await page.$eval('pre', (each) => each.textContent)).toBe(WRITTEN);
    expect(await page.$$eval('pre', (all) => all[1]?.textContent)).toBe(note.body);
    expect(server.received).toEqual([]);
    await expectAccessible();

    await press('Send now');
    await told('Sent.');
    expect(await text()).toContain('has kept the note');
    await expectAccessible();
    const [received, ...more] = server.received;
    expect(more).toEqual([]);
    expect(received).toMatchObject({ method: 'POST', url: '/fhir/R4/Bundle', body: note.body });
    expect(received!.headers).toMatchObject({
      'content-type': 'application/fhir+json',
      'if-none-exist': `identifier=${SYSTEM}|${value}`,
    });
    for (const header of ['cookie', 'authorization', 'referer']) expect(received!.headers).not.toHaveProperty(header);
    expect(await server.countOf(SYSTEM, value)).toBe(1);
    expect(await text()).toMatch(/kept there as Bundle\/[\w-]+/);
  });

  it('and sent a second time from another page, it stays one', async () => {
    await show(aNote(value));
    await send();
    await told('has kept the note');
    await page.close();
    page = await openPage();
    await show(aNote(value), ['NHS number 943 476 5919', 'Family name Example']);
    await press('Send to');
    const whose = await page.$$eval('.identifies', (all) => all.map((each) => (each as HTMLElement).innerText));
    expect(whose).toEqual(['NHS number 943 476 5919', 'Family name Example']);
    expect(await text()).toContain('Check that this is the patient of the note.');
    await press('Send now');
    await told('it was there already');
    expect(server.received).toHaveLength(2);
    expect(await server.countOf(SYSTEM, value)).toBe(1);
  });

  it('and changed since, it can be sent as another', async () => {
    await show(aNote(value));
    await send();
    await told('has kept the note');
    expect(await page.$('button')).toBeNull();
    await showAs({ is: 'not ready', why: 'Mend the number.' });
    await told('Mend the number.');
    expect(await text()).toContain('has kept the note');
    expect(await text()).not.toContain('The note was changed since');
    await show(aNote(`${value}-changed`));
    await told('The note was changed since');
    await press('Send the changed note to');
    await press('Send now');
    await until('both to be there', async () => (await server.countOf(SYSTEM, `${value}-changed`)) === 1);
  });

  it('is not sent when it is only looked at', async () => {
    await show(aNote(value));
    await press('Send to');
    await press('Do not send');
    await told('Send to');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Send to');
    await showAs({ is: 'not ready', why: 'Mend the number.' });
    await told('Mend the number.');
    expect(await page.$$eval('#send p', (all) => all.length)).toBe(1);
    expect(await page.$('button')).toBeNull();
    expect(server.received).toEqual([]);
  });

  it('is refused where it is no valid document, in the server’s own words', async () => {
    await show(aNote(value, { surprise: true }));
    await send();
    await told('Refused.');
    expect(await text()).toMatch(/does not accept.*Your note is still here.*\(Answer 422\.\)/s);
    expect(await text()).toContain('Invalid additional property "surprise"');
    expect(await page.$$eval('button', (all) => all.map((each) => each.textContent))).toEqual([
      'Send to The trust’s engine…',
    ]);
    await expectAccessible();
    expect(await text()).not.toContain('Sent.');
  });

  it.each<[string, Spoil, string[], boolean]>([
    [
      'asks for a sign-in',
      (response) => void response.writeHead(401, FHIR).end(outcome('Who are you?')),
      ['Refused.', 'asks for a sign-in', 'Who are you?'],
      false,
    ],
    [
      'has no time',
      (response) => void response.writeHead(503, { ...FHIR, 'retry-after': '120' }).end(outcome('Busy')),
      ['Refused.', 'at the moment', 'It asks to wait until', 'Busy'],
      true,
    ],
    [
      'answers with a page that asks for a sign-in',
      (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Sign in</title>'),
      ['Not known whether it arrived.', 'not FHIR'],
      true,
    ],
    [
      'answers without an end',
      (response) => {
        response.writeHead(201, FHIR);
        const more = (): void => {
          while (!response.destroyed && response.write(' '.repeat(100_000)));
        };
        response.on('drain', more);
        more();
      },
      ['Not known whether it arrived.', 'broke off'],
      true,
    ],
    [
      'breaks off before it answers',
      async (response, keep) => {
        await keep();
        response.socket?.destroy();
      },
      ['Not known whether it arrived.', 'the line broke', 'makes no second one'],
      true,
    ],
    [
      'breaks off in its answer',
      async (response, keep) => {
        await keep();
        response.writeHead(201, { ...FHIR, 'content-length': 5000 });
        response.write('{"resourceType":"Bundle",', () => response.socket?.destroy());
      },
      ['Not known whether it arrived.', 'broke off', 'makes no second one'],
      true,
    ],
    [
      'fails after it has kept it',
      async (response, keep) => {
        await keep();
        response.writeHead(500, { 'content-type': 'text/plain' }).end('Out of luck');
      },
      ['Not known whether it arrived.', 'failed while it had the note', 'Out of luck'],
      true,
    ],
  ])('a server that %s is told of, and nothing is lost or doubled', async (_what, spoil, words, canRetry) => {
    server.spoilNext(spoil);
    await show(aNote(value));
    await send();
    for (const each of [...words, 'Your note is still here.']) await told(each);
    expect(await text()).not.toContain('Sent.');
    if (canRetry) await againUntilKept();
    else expect(await page.$('.main')).toBeNull();
  });

  it('to no other address than the agreed one, whatever the server says', async () => {
    server.spoilNext((response) => void response.writeHead(307, { location: `${server.address}/Elsewhere` }).end());
    await show(aNote(value));
    await send();
    await told('wants notes at another address');
    expect(server.received.map(({ url }) => url)).toEqual(['/fhir/R4/Bundle']);
  });

  it('with what the server says as nothing but text', async () => {
    const hostile = '<img src=x onerror="document.title=1"><a href="https://evil.example">Click</a>';
    server.spoilNext((response) => void response.writeHead(422, FHIR).end(outcome(hostile)));
    await show(aNote(value));
    await send();
    await told(hostile);
    expect(await page.$('#send :is(img, a)')).toBeNull();
    expect(await page.title()).toBe('Sending');
  });

  it('until the server has taken too long, and then again without a double', async () => {
    await page.close();
    page = await openPage('?timeout=1500');
    server.spoilNext((_response, keep) => keep());
    await show(aNote(value));
    await send();
    await told('Sending to');
    await told('has not answered in time');
    await againUntilKept();
    expect(await text()).toContain('it was there already');
  });

  it('until Cancel is pressed, with the seconds told, and then again without a double', async () => {
    server.spoilNext((_response, keep) => keep());
    await show(aNote(value));
    await send();
    await until('the seconds to go on', async () => /Sending to .*… [12]\s?s/.test(await text()));
    await expectAccessible();
    await until('it to have arrived', async () => (await server.countOf(SYSTEM, value)) === 1);
    await press('Cancel');
    await told('Cancelled.');
    await againUntilKept();
  });

  it('and the place that it goes to is watched by nothing', async () => {
    const matches = await browser.desk.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap((script) => script.matches ?? []),
    );
    expect([...new Set(matches)]).toEqual(['http://localhost/*']);
    const { origins } = await browser.desk.evaluate(() => chrome.permissions.getAll());
    expect(origins).toContain('https://127.0.0.1/*');
  });

  it('only where the policy names an address that this build may reach', async () => {
    for (const [address, words] of [
      ['http://fhir.trust.example', 'begins with https'],
      ['https://fhir.trust.example', 'may not reach'],
    ]) {
      await show(aNote(value));
      await setPolicy({ sendNotesTo: { address } });
      // Where the browser itself holds the policy, it tells pages that are open.
      if (!standIn) await told(words!);
      await page.close();
      page = await openPage();
      await told(words!);
      expect(await page.$('button')).toBeNull();
    }
    await setPolicy(policy());
  });

  it('nowhere when the server does not run, or is another, and waits until it does', async () => {
    const { port } = new URL(server.origin);
    await server.close();
    await show(aNote(value));
    await send();
    await told('No answer from The trust’s engine');
    expect(await text()).toContain('Your note is still here.');
    // What listens there now speaks no TLS. A browser that hears so may cut the line, which is no error of this test.
    const other = createServer((socket) =>
      socket.on('error', () => socket.destroy()).end('HTTP/1.1 201 Created\r\n\r\n'),
    ).listen(Number(port), '127.0.0.1');
    await once(other, 'listening');
    await press('Try again');
    await until('the second answer', async () => (await page.$$('.sent')).length === 1);
    await told('No answer from The trust’s engine');
    expect(await text()).not.toContain('Sent.');
    other.close();
  });

  async function expectAccessible(): Promise<void> {
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe.run('#send');
      return (await run).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(violations).toEqual([]);
  }
});
