import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Voice } from '../../utils/coaching/recordings.ts';

/** How a voice is made: by which synthesiser, how high and fast (100 is its own), and what is then done to the sound. */
type Recipe =
  | { by: 'pico'; pitch: number; speed: number; effects: string[] }
  | { by: 'flite'; voice: string; stretch: number; effects: string[] };

/**
 * Pico has one British voice, a woman's. Played slower with its own pace made up for, throat and pitch become a man's. Flite's
 * awb is a Scottish man.
 */
const RECIPES: Record<Voice, Recipe> = {
  grace: { by: 'pico', pitch: 94, speed: 97, effects: [] },
  priya: { by: 'pico', pitch: 118, speed: 108, effects: [] },
  fiona: { by: 'pico', pitch: 103, speed: 98, effects: ['speed', '1.05'] },
  tom: { by: 'pico', pitch: 72, speed: 114, effects: ['speed', '0.84'] },
  alan: { by: 'flite', voice: 'awb', stretch: 1.2, effects: ['speed', '0.97', 'treble', '3'] },
};

/** dBFS: as loud as people are in a call, with room above for the loudest syllable. */
const LOUDNESS_DB = -20;
const PEAK_DB = -2;
/** kbit/s: speech of the synthesisers' 8 kHz bandwidth needs no more. */
const BITRATE = 14;

/** What was measured of one line, to hear by numbers what nobody listened to. */
export interface Measured {
  loudnessDb: number;
  peakDb: number;
  wordsAMinute: number;
}

/** Speaks a line into an Ogg file. */
export function speak(text: string, voice: Voice, file: string): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'));
  const [raw, trimmed, loud] = ['raw.wav', 'trimmed.wav', 'loud.wav'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    const recipe = RECIPES[voice];
    synthesise(recipe, text, raw);
    const trim = ['silence', '1', '0.02', '0.4%', 'reverse'];
    run('sox', [
      raw,
      '-r',
      '48000',
      trimmed,
      ...recipe.effects,
      'highpass',
      '70',
      ...trim,
      ...trim,
      'pad',
      '0.05',
      '0.12',
    ]);
    run('sox', [trimmed, loud, 'gain', String(LOUDNESS_DB - measure(trimmed).loudnessDb)]);
    const over = measure(loud).peakDb - PEAK_DB;
    const kept = over > 0 ? trimmed : loud;
    // The few syllables that stick out are bent down, not cut off.
    if (over > 0)
      run('sox', [loud, kept, 'compand', '0.002,0.05', `6:-40,-40,${PEAK_DB - 8},${PEAK_DB - 8},0,${PEAK_DB - 2}`]);
    run('opusenc', [
      '--quiet',
      '--speech',
      '--discard-comments',
      '--serial',
      '1',
      '--bitrate',
      String(BITRATE),
      kept,
      file,
    ]);
    const { seconds, ...levels } = measure(kept);
    return { ...levels, wordsAMinute: (text.split(/\s+/).length / seconds) * 60 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function synthesise(recipe: Recipe, text: string, file: string): void {
  // The synthesisers know the straight apostrophe alone.
  const plain = text.replaceAll('’', `'`).replaceAll(/[“”]/g, '"');
  if (recipe.by === 'pico') {
    const marked = `<pitch level='${recipe.pitch}'><speed level='${recipe.speed}'>${plain}</speed></pitch>`;
    run('pico2wave', ['-l', 'en-GB', '-w', file, marked]);
  } else
    run('flite', ['-voice', recipe.voice, '--setf', `duration_stretch=${recipe.stretch}`, '-t', plain, '-o', file]);
}

function measure(file: string): { loudnessDb: number; peakDb: number; seconds: number } {
  const said = run('sox', [file, '-n', 'stat']);
  const value = (name: string): number => Number(new RegExp(`${name}:\\s*(-?[\\d.]+)`).exec(said)?.[1]);
  const db = (amplitude: number): number => 20 * Math.log10(amplitude);
  const peak = Math.max(value('Maximum amplitude'), -value('Minimum amplitude'));
  return { loudnessDb: db(value('RMS\\s+amplitude')), peakDb: db(peak), seconds: value('Length \\(seconds\\)') };
}

/** @returns what it wrote on its error output, where sox has its numbers */
function run(program: string, args: string[]): string {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} did not work: ${error?.message ?? stderr}`);
  return stderr;
}
