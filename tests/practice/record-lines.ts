/**
 * Speaks what the simulated patients of the practice room say, from the captions of the scenarios:
 *   npm run lines -- [--all] [--voice NAME]...
 * Writes public/practice/lines/<id>.ogg and the list in utils/coaching/recordings.ts, takes away what no caption names any
 * more, and tells what it measured of each. Lines whose words and voice are as they were stay; with --all every one is
 * made anew, with --voice those of that voice. Needs pico2wave (libttspico-utils, in Debian's non-free), flite, sox and opusenc (opus-tools).
 *
 * Where the voices come from, and what they may be used for, is in docs/practice-voices.md.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { type Recording, RECORDINGS } from '../../utils/coaching/recordings.ts';
import { SCENARIOS } from '../../utils/coaching/scenarios.ts';
import { captions } from './captions.ts';
import { oggLengthMs } from './ogg-length.ts';
import { speak } from './speak.ts';

const FOLDER = fileURLToPath(new URL('../../public/practice/lines', import.meta.url));
const LIST = fileURLToPath(new URL('../../utils/coaching/recordings.ts', import.meta.url));

const { values } = parseArgs({
  options: { all: { type: 'boolean', default: false }, voice: { type: 'string', multiple: true, default: [] } },
});

function record({ id, voice, text }: Pick<Recording, 'id' | 'voice' | 'text'>): Recording {
  const file = join(FOLDER, `${id}.ogg`);
  const known = RECORDINGS.find((each) => each.id === id);
  const isAskedFor = values.all || values.voice.includes(voice);
  if (!isAskedFor && known?.text === text && known.voice === voice && existsSync(file)) return known;
  const { loudnessDb, peakDb, wordsAMinute } = speak(text, voice, file);
  const bytes = readFileSync(file);
  const durationMs = Math.round(oggLengthMs(bytes));
  const told = [
    `${durationMs} ms`,
    `${bytes.length} bytes`,
    `${loudnessDb.toFixed(1)} dB`,
    `peak ${peakDb.toFixed(1)} dB`,
  ];
  console.log([id.padEnd(40), ...told, `${Math.round(wordsAMinute)} words a minute`].join('  '));
  return { id, voice, text, durationMs, sum: createHash('sha256').update(bytes).digest('hex').slice(0, 8) };
}

async function writeList(list: Recording[]): Promise<void> {
  const before = readFileSync(LIST, 'utf8');
  const [head] = before.split('export const RECORDINGS');
  const source = `${head}export const RECORDINGS: readonly Recording[] = ${JSON.stringify(list)};\n`;
  writeFileSync(LIST, await format(source, { ...(await resolveConfig(LIST)), filepath: LIST }));
}

mkdirSync(FOLDER, { recursive: true });
const wanted = captions(SCENARIOS);
for (const name of readdirSync(FOLDER)) if (!wanted.some(({ id }) => name === `${id}.ogg`)) rmSync(join(FOLDER, name));
const list = wanted.map(record);
await writeList(list);
const seconds = list.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1_000;
console.log(`${list.length} lines, ${Math.round(seconds)} seconds.`);
