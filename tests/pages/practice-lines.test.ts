import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addressOf, RECORDINGS } from '../../utils/coaching/recordings';
import { extensionFolder, launchWatcher, type Watcher } from '../machine/extension';

const PUBLIC = fileURLToPath(new URL('../../public', import.meta.url));

/** ms: a browser rounds to its own frames. */
const NEAR_MS = 30;

interface Heard {
  ms: number;
  peak: number;
  loudnessDb: number;
}

/** In the page: takes a sound file apart, as one that goes into a call is. */
async function decode(base64: string): Promise<Heard> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const sound = await new OfflineAudioContext(1, 48_000, 48_000).decodeAudioData(bytes.buffer);
  const samples = sound.getChannelData(0);
  const squares = samples.reduce((sum, each) => sum + each * each, 0);
  return {
    ms: sound.duration * 1_000,
    peak: samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0),
    loudnessDb: 10 * Math.log10(squares / samples.length),
  };
}

/** In the page: @returns how long an element plays it, ms */
function load(address: string): Promise<number> {
  return new Promise((done, fail) => {
    const audio = new Audio(address);
    audio.addEventListener('loadedmetadata', () => done(audio.duration * 1_000), { once: true });
    audio.addEventListener('error', () => fail(new Error(`${address}: ${audio.error?.message}`)), { once: true });
    audio.load();
  });
}

describe.each(inject('pagesIn'))('the recorded lines in %s', (name) => {
  let watcher: Watcher;

  beforeAll(async () => {
    watcher = await launchWatcher(name, extensionFolder(name));
  });
  afterAll(() => watcher?.close());

  it('are decoded, each as long as the list says and as loud as the others, none cut off at its peaks', async () => {
    for (const { id, durationMs } of RECORDINGS) {
      const heard = await watcher.desk.evaluate(
        decode,
        readFileSync(`${PUBLIC}${addressOf({ id })}`).toString('base64'),
      );
      expect(Math.abs(heard.ms - durationMs), id).toBeLessThan(NEAR_MS);
      expect(heard.peak, id).toBeLessThan(0.95);
      expect(Math.abs(heard.loudnessDb + 20), id).toBeLessThan(1.5);
    }
  });

  // A page of the extension may fetch nothing, not even its own files: its elements may load them.
  it('are in the extension, where an element of its pages can play them', async () => {
    for (const recording of RECORDINGS) {
      const ms = await watcher.desk.evaluate(load, addressOf(recording));
      expect(Math.abs(ms - recording.durationMs), recording.id).toBeLessThan(NEAR_MS);
    }
  });
});
