import { afterEach, expect, it, vi } from 'vitest';
import { readRecordSettings } from '../../utils/browser/record-settings-memory';
import { USUAL_SETTINGS } from '../../utils/record/record-settings';
import { RICH_SETTINGS } from './a-rich-consultation';

const store = (record: unknown): void =>
  void vi.stubGlobal('chrome', { storage: { local: { get: () => Promise.resolve({ record }) } } });
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['is as it was chosen', RICH_SETTINGS, RICH_SETTINGS],
  ['is as usual where nothing was', undefined, USUAL_SETTINGS],
  ['is as usual where it is no settings at all', 'nonsense', USUAL_SETTINGS],
  [
    'keeps what can be read beside what cannot',
    {
      ...RICH_SETTINGS,
      text: { ...RICH_SETTINGS.text, profile: 'of another version', most: -1 },
      codes: [{}, ...RICH_SETTINGS.codes],
    },
    RICH_SETTINGS,
  ],
  [
    'keeps what there is where a part is missing',
    { author: RICH_SETTINGS.author },
    { ...USUAL_SETTINGS, author: RICH_SETTINGS.author },
  ],
])('what is stored %s', async (_what, stored, expected) => {
  store(stored);
  expect(await readRecordSettings()).toEqual(expected);
});

it('what the browser refuses to read is not taken for the usual', async () => {
  vi.stubGlobal('chrome', { storage: { local: { get: () => Promise.reject(new Error('refused')) } } });
  await expect(readRecordSettings()).rejects.toThrow('refused');
});
