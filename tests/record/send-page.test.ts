import type { VNode } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HeldNote } from '../../components/record/HeldNote';
import { SendNote } from '../../components/record/SendNote';
import { openSend } from '../../entrypoints/record/send';
import type { ReadyNote, ReadyToSend } from '../../utils/record/fhir/to-ready-note';
import type { Answer } from '../../utils/record/sending';
import type { SendingPolicy } from '../../utils/record/sending-place';
import { offersOf } from '../../utils/record/sending-state';
import type { NoteToSend } from '../../utils/record/sending-request';

const ENDPOINT = 'https://fhir.trust.example';

/** The browser: what it is asked, and what a test lets it answer. */
const browser = vi.hoisted(() => ({
  sent: [] as NoteToSend[],
  answer: (_answer: Answer): void => undefined,
  policy: undefined as SendingPolicy | undefined,
  policyChanged: (): void => undefined,
  leaving: (_event: { preventDefault(): void }): void => undefined,
}));
vi.mock('../../utils/browser/send-note', () => ({
  ENDPOINTS: ['https://fhir.trust.example'],
  sendNote: (_place: unknown, note: NoteToSend) => {
    browser.sent.push(note);
    return new Promise((resolve) => (browser.answer = resolve));
  },
}));
vi.mock('../../utils/browser/managed-policy', () => ({
  readSendingPolicy: () => Promise.resolve(browser.policy),
  watchSendingPolicy: (onChange: () => void) => (browser.policyChanged = onChange),
}));
vi.mock('../../utils/browser/sending-permission', () => ({ askToSend: () => Promise.resolve(true) }));

const aNote = (value: string, body = value): ReadyToSend => ({
  is: 'ready',
  note: { identifier: { system: 'urn:x', value }, body },
  words: `words of ${value}`,
  patient: [],
});
const answered = (status: number, more: object = {}): Answer => ({
  is: 'answer',
  status,
  madeAs: '',
  retryAfter: '',
  contentType: 'application/fhir+json',
  body: '',
  isWhole: true,
  ...more,
});
const MISTYPED: ReadyNote = { is: 'not ready', why: 'Mend it.' };

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** What a page shows of one part; undefined where it is not there. */
function propsOf<Props>(view: VNode, part: (props: Props) => VNode | null): Props | undefined {
  const all = [view.props.children].flat() as (VNode | undefined)[];
  return all.find((each) => each?.type === part)?.props as Props | undefined;
}

type Page = ReturnType<typeof openSend>;

async function aPage(): Promise<Page> {
  const page = openSend(() => undefined);
  await settle();
  return page;
}
const sendingOf = (page: Page, ready?: ReadyNote) => propsOf(page.view(ready), SendNote)!;
const heldOf = (page: Page) => propsOf(page.view(undefined), HeldNote)?.what;
function offered(page: Page, ready?: ReadyNote) {
  const { sending, place } = sendingOf(page, ready);
  return offersOf(sending, ready, place);
}
function outcomeOf(page: Page, ready?: ReadyNote) {
  const { sending } = sendingOf(page, ready);
  return sending.is === 'done' ? sending.outcome : undefined;
}

async function send(page: Page, note: ReadyToSend): Promise<void> {
  sendingOf(page, note).onSend(note);
  await settle();
}
async function answer(with_: Answer): Promise<void> {
  browser.answer(with_);
  await settle();
}

beforeEach(() => {
  browser.sent = [];
  browser.policy = { address: `${ENDPOINT}/R4`, name: 'The engine' };
  vi.stubGlobal('addEventListener', (name: string, listen: typeof browser.leaving) => {
    if (name === 'beforeunload') browser.leaving = listen;
  });
});
afterEach(() => vi.unstubAllGlobals());

function isHeldBack(): boolean {
  const preventDefault = vi.fn();
  browser.leaving({ preventDefault });
  return preventDefault.mock.calls.length > 0;
}

describe('notes that are cleared while they are sent', () => {
  it.each([
    [401, 'refused', false],
    [413, 'refused', false],
    [422, 'refused', false],
    [503, 'refused', true],
    [500, 'unsure', true],
  ] as const)('are held when the answer is %s, and its outcome is told', async (status, is, canRetry) => {
    const page = await aPage();
    const note = aNote('one');
    await send(page, note);
    expect([page.left, heldOf(page)]).toEqual(['held', note]);
    await answer(answered(status));
    expect([page.left, heldOf(page)]).toEqual(['held', note]);
    expect(outcomeOf(page)).toMatchObject({ is, canRetry });
    expect(isHeldBack()).toBe(true);
    // Whoever mends the server need not have the note written anew.
    expect(offered(page)).toMatchObject({ send: note, ...(canRetry && { again: { what: note, isSeen: true } }) });
  });

  it('are warned of before they are sent where they name another patient than the paper', async () => {
    const page = await aPage();
    const warned = propsOf(page.view(aNote('one'), 'Two numbers.'), SendNote);
    expect(warned?.warning).toBe('Two numbers.');
  });

  it('are held until they are let go of by a press, and not while they are on their way', async () => {
    const page = await aPage();
    await send(page, aNote('one'));
    propsOf(page.view(undefined), HeldNote)!.onLetGo();
    expect(page.left).toBe('held');
    await answer(answered(422));
    propsOf(page.view(undefined), HeldNote)!.onLetGo();
    expect([page.left, heldOf(page)]).toEqual([undefined, undefined]);
    expect(isHeldBack()).toBe(false);
  });

  it.each([200, 201])('are held no more when the answer is %s, and where they are is told', async (status) => {
    const page = await aPage();
    await send(page, aNote('one'));
    page.view(undefined);
    await answer(answered(status, { madeAs: `${ENDPOINT}/R4/Bundle/42` }));
    expect([page.left, heldOf(page)]).toEqual(['sent', undefined]);
    expect(outcomeOf(page)).toMatchObject({ is: 'kept', reference: 'Bundle/42' });
    expect(offered(page)).toEqual({ isChanged: false });
    expect(isHeldBack()).toBe(false);
  });

  it('are held as they were sent, whatever was drawn since', async () => {
    const page = await aPage();
    const note = aNote('one');
    await send(page, note);
    page.view(aNote('two'));
    page.view(MISTYPED);
    await answer(answered(503));
    expect(heldOf(page)).toEqual(note);
    expect(offered(page).again?.what).toBe(note);
    expect(offered(page, MISTYPED)).toEqual({ again: { what: note, isSeen: true }, isChanged: false });
  });
});

it('nothing is left of notes that were not sent', async () => {
  const page = await aPage();
  page.view(aNote('one'));
  expect([page.left, heldOf(page)]).toEqual([undefined, undefined]);
  expect(isHeldBack()).toBe(false);
});

describe('notes that were changed since, as by the end of the call', () => {
  it('go again as they were sent, byte for byte; or as another document', async () => {
    const page = await aPage();
    const [note, changed] = [aNote('one'), aNote('two')];
    await send(page, note);
    await answer(answered(500));
    expect(offered(page, changed)).toEqual({ again: { what: note, isSeen: true }, send: changed, isChanged: true });
    await send(page, offered(page, changed).again!.what);
    expect(browser.sent[1]).toBe(note.note);
    await answer(answered(201));
    expect(offered(page, changed)).toEqual({ send: changed, isChanged: true });
  });

  it('and those that are the same but for when they were written out are the same', async () => {
    const page = await aPage();
    const note = aNote('one');
    await send(page, note);
    await answer({ is: 'none', why: 'too slow' });
    const later = aNote('one', 'another date');
    expect(offered(page, later)).toMatchObject({ again: { what: note }, isChanged: false });
  });
});

describe('a policy', () => {
  const said = 'no longer sends notes to The engine';

  it.each<[string, SendingPolicy | undefined]>([
    ['withdrawn', undefined],
    ['that names another address', { address: `${ENDPOINT}/other` }],
    ['that names a wrong address', { address: 'http://fhir.trust.example' }],
  ])('%s after the page was opened lets nothing be sent, and that is told', async (_what, policy) => {
    const page = await aPage();
    page.view(aNote('one'));
    browser.policy = policy;
    await send(page, aNote('one'));
    expect(browser.sent).toEqual([]);
    expect(outcomeOf(page)).toMatchObject({ is: 'not sent', words: expect.stringContaining(said) });
    expect(outcomeOf(page)!.words).toContain('Your note is still here.');
    expect(heldOf(page)).toEqual(aNote('one'));
  });

  it('withdrawn is seen where the browser tells of it: nothing is offered, and what became of sending stays', async () => {
    const page = await aPage();
    await send(page, aNote('one'));
    await answer(answered(503));
    browser.policy = undefined;
    browser.policyChanged();
    await settle();
    expect(sendingOf(page).place).toEqual({ is: 'off' });
    expect(offered(page, aNote('one'))).toEqual({ isChanged: false });
    expect(outcomeOf(page)).toMatchObject({ is: 'refused' });
    expect(heldOf(page)).toEqual(aNote('one'));
  });

  it('that names another place has what was sent looked at again before it goes there', async () => {
    const page = await aPage();
    await send(page, aNote('one'));
    await answer(answered(503));
    browser.policy = { address: `${ENDPOINT}/other` };
    browser.policyChanged();
    await settle();
    expect(offered(page).again).toEqual({ what: aNote('one'), isSeen: false });
  });
});
