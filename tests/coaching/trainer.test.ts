import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openTrainer } from '../../entrypoints/coaching/trainer';
import type { Keeper, KeptRow } from '../../utils/browser/keeper';
import { type Outcome, openKeeping } from '../../utils/coaching/keeping';
import { writeReview } from '../../utils/coaching/review-file/write-review';
import { isUnsaved, type KeptFile } from '../../utils/coaching/trainer-files';
import { aSigner } from './review-file/a-signer';
import { aReview, someRatings } from './some-reviews';

const ID = 'file-one1';
const disk = new Map<string, unknown>();
const now = { isRefused: false };

vi.mock('../../utils/browser/review-store', () => ({
  readOthers: async () => {
    if (now.isRefused) throw new Error('refused');
    return [...disk].map(([key, value]) => ({ key, value }));
  },
  readOther: async (_store: string, key: string) => disk.get(key),
  deleteOther: async (_store: string, key: string) => {
    await tick();
    disk.delete(key);
  },
}));
vi.mock('../../utils/browser/review-key', async () => {
  const signing = await import('./review-file/a-signer');
  const signer = await signing.aSigner();
  return { openSigner: async () => signer, verify: signing.verify, fingerprintOf: async () => 'KEY' };
});
vi.mock('../../utils/browser/save-file', () => ({ saveFile: () => undefined }));

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 15));
const page = new Map<string, ((event: Event) => void)[]>();
const happens = (type: string): void => page.get(type)?.forEach((listener) => listener(new Event(type)));
const row = (): KeptFile | undefined => disk.get(ID) as KeptFile | undefined;
const { text } = await writeReview(aReview(), ID, await aSigner());

beforeEach(() => {
  disk.clear();
  page.clear();
  now.isRefused = false;
  vi.stubGlobal('document', { visibilityState: 'visible' });
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) =>
    page.set(type, [...(page.get(type) ?? []), listener]),
  );
});

function aPage(gate: () => Promise<Outcome> = async () => 'kept') {
  const listeners: ((row: KeptRow, outcome: Outcome) => void)[] = [];
  const told: string[] = [];
  const keeping = openKeeping<KeptRow>({
    async write({ key, value }) {
      const outcome = await gate();
      if (outcome === 'kept') disk.set(key, structuredClone(value));
      return outcome;
    },
    onOutcome: (each, outcome) => listeners.forEach((listener) => listener(each, outcome)),
  });
  const keeper = {
    put: (each: KeptRow) => keeping.put(each.key, each),
    drop: (_store: string, key: string) => keeping.drop(key),
    unsaved: (_store: string, key: string) => keeping.of(key),
    onOutcome: (listener: (each: KeptRow, outcome: Outcome) => void) => listeners.push(listener),
  } as unknown as Keeper;
  const trainer = openTrainer(
    keeper,
    () => undefined,
    (words) => told.push(words),
  );
  return { ...trainer, keeping, told, write: (comment: string) => trainer.rate(ID, someRatings({ comment })) };
}

async function aPageWithTheFile(gate?: () => Promise<Outcome>) {
  const trainer = aPage(gate);
  await trainer.props().onOpen([new File([text], 'a.json')]);
  return trainer;
}

async function twoPages() {
  const one = await aPageWithTheFile();
  one.write('before');
  one.props().onKeep(ID);
  await tick();
  const other = aPage();
  other.props();
  await tick();
  return { one, other };
}

describe('what a trainer writes after “Keep”', () => {
  it('is on the disk when the browser refused it first', async () => {
    let outcome: Outcome = 'refused';
    const trainer = await aPageWithTheFile(async () => outcome);
    trainer.write('first');
    trainer.props().onKeep(ID);
    await tick();
    trainer.write('an hour of words');
    await tick();
    expect(isUnsaved(trainer.of(ID)!)).toBe(true);
    outcome = 'kept';
    trainer.keeping.retry();
    await tick();
    expect(row()?.trainer?.comment).toBe('an hour of words');
    expect(trainer.of(ID)?.isKept).toBe(true);
  });

  it('is on the disk when it was slow', async () => {
    let go = (): void => undefined;
    const trainer = await aPageWithTheFile(() => new Promise((resolve) => (go = () => resolve('kept'))));
    trainer.props().onKeep(ID);
    await tick();
    trainer.write('typed meanwhile');
    await tick();
    go();
    await tick();
    go();
    await tick();
    expect(row()?.trainer?.comment).toBe('typed meanwhile');
  });

  it('is queued at once when the page goes', async () => {
    const { one } = await twoPages();
    one.write('the last word');
    happens('pagehide');
    expect(one.keeping.rows().map(({ value }) => (value as KeptFile).trainer?.comment)).toEqual(['the last word']);
  });
});

describe('a kept file in two pages', () => {
  it('keeps what was written in the one when the other names it', async () => {
    const { one, other } = await twoPages();
    one.write('an hour of words');
    await tick();
    other.props().onName(ID, 'Ann');
    await tick();
    expect(row()).toMatchObject({ label: 'Ann', trainer: { comment: 'an hour of words' } });
    expect(other.of(ID)?.review.trainer?.comment).toBe('an hour of words');
  });

  it('is read again when somebody comes back to the page', async () => {
    const { one, other } = await twoPages();
    one.write('an hour of words');
    await tick();
    happens('focus');
    await tick();
    expect(other.of(ID)?.review.trainer?.comment).toBe('an hour of words');
  });

  it('does not come back when it was deleted in the other', async () => {
    const { one, other } = await twoPages();
    one.props().onClose(ID);
    await tick();
    await tick();
    other.write('since');
    await tick();
    expect(disk.size).toBe(0);
    expect(isUnsaved(other.of(ID)!)).toBe(true);
    expect(other.told.at(-1)).toContain('deleted in another page');
  });

  it('goes from the other page when it was deleted and nothing was written there', async () => {
    const { one, other } = await twoPages();
    one.props().onClose(ID);
    await tick();
    await tick();
    happens('focus');
    await tick();
    expect(other.props().files).toEqual([]);
  });

  it('does not come back when it is closed while it is written', async () => {
    const { one } = await twoPages();
    one.props().onClose(ID);
    one.write('too late');
    await tick();
    await tick();
    expect(disk.size).toBe(0);
    expect(one.of(ID)).toBeUndefined();
  });
});

describe('what is kept', () => {
  it('and does not open is told, and can be deleted', async () => {
    disk.set('changed', { name: 'a.json', text: text.replace('"version"', '"Version"') });
    disk.set('damaged', 5);
    const trainer = aPage();
    trainer.props();
    await tick();
    const { unopened, files } = trainer.props();
    expect(files).toEqual([]);
    expect(unopened.map(({ id, name }) => [id, name])).toEqual([
      ['changed', 'a.json'],
      ['damaged', 'damaged'],
    ]);
    expect(unopened.every(({ errors }) => errors.length > 0)).toBe(true);
    trainer.props().onClose('changed');
    await tick();
    await tick();
    expect([...disk.keys()]).toEqual(['damaged']);
    expect(trainer.props().unopened.map(({ id }) => id)).toEqual(['damaged']);
  });

  it('and cannot be read is not none, and is read when somebody comes back', async () => {
    disk.set(ID, { name: 'a.json', text, is: 'as it came' });
    now.isRefused = true;
    const trainer = aPage();
    trainer.props();
    await tick();
    expect(trainer.props().isRefused).toBe(true);
    now.isRefused = false;
    happens('visibilitychange');
    await tick();
    expect(trainer.props()).toMatchObject({ isRefused: false, files: [{ id: ID, isKept: true }] });
  });
});
