import { spawnSync } from 'node:child_process';
import type { Party } from '../call/network.ts';
import type { Line } from './recording.ts';
import { RATE, type SoundRecording } from './sound-cards.ts';

/** Who says what, and when it begins: ms from the beginning. Some begin before the other has ended. */
const SCRIPT: { who: Party; atMs: number; text: string }[] = [
  { who: 'clinician', atMs: 500, text: 'Good morning. Can you hear me well today?' },
  { who: 'patient', atMs: 3600, text: 'Yes, I can hear you well, thank you.' },
  { who: 'clinician', atMs: 6900, text: 'How has your breathing been since we last spoke?' },
  { who: 'patient', atMs: 10_300, text: 'It was better at first, but at night I still wake up.' },
  { who: 'clinician', atMs: 13_100, text: 'I see. How often does that happen?' },
  { who: 'patient', atMs: 16_400, text: 'Twice or three times, and I sit up for a while.' },
  { who: 'clinician', atMs: 18_700, text: 'Do you use the blue inhaler then?' },
  { who: 'patient', atMs: 20_000, text: 'Sometimes I do, and sometimes I wait.' },
  { who: 'clinician', atMs: 24_300, text: 'Please take two puffs when that happens again.' },
  { who: 'patient', atMs: 26_100, text: 'Two puffs, yes. And should I ring you?' },
  { who: 'clinician', atMs: 30_600, text: 'Ring us if it is not better within an hour.' },
  { who: 'patient', atMs: 32_300, text: 'All right. I will write that down.' },
  { who: 'clinician', atMs: 36_600, text: 'Is there anything else that worries you?' },
  { who: 'patient', atMs: 37_900, text: 'No, that is all for today. Thank you very much.' },
];

const VOICES: Record<Party, string[]> = {
  clinician: ['-v', 'en-gb', '-p', '40', '-s', '165'],
  patient: ['-v', 'en-gb+f3', '-p', '60', '-s', '160'],
};

export interface Talk {
  who: Party;
  fromMs: number;
  toMs: number;
}

/**
 * Both parties' speech, made on this machine.
 * @returns a track for each microphone, and who talks when on it
 * @throws when espeak-ng or sox is not installed
 */
export function conversation(lengthMs: number): { tracks: Record<Party, Int16Array>; talk: Talk[] } {
  const empty = (): Int16Array => new Int16Array((RATE * lengthMs) / 1000);
  const tracks = { clinician: empty(), patient: empty() };
  const talk = SCRIPT.filter(({ atMs }) => atMs < lengthMs).map(({ who, atMs, text }) => {
    const samples = spoken(who, text);
    const from = Math.round((RATE * atMs) / 1000);
    tracks[who].set(samples.subarray(0, tracks[who].length - from), from);
    return { who, fromMs: atMs, toMs: atMs + (1000 * samples.length) / RATE };
  });
  return { tracks, talk };
}

function spoken(who: Party, text: string): Int16Array {
  const voice = spawnSync('espeak-ng', [...VOICES[who], '--stdout', text], { maxBuffer: 1e8 });
  const trim = ['silence', '1', '0.01', '0.5%', 'reverse', 'silence', '1', '0.01', '0.5%', 'reverse'];
  const format = ['-t', 'raw', '-r', String(RATE), '-e', 'signed', '-b', '16', '-c', '1', '-'];
  const made = spawnSync('sox', ['-t', 'wav', '-', ...format, ...trim], { input: voice.stdout, maxBuffer: 1e8 });
  if (voice.status !== 0 || made.status !== 0)
    throw new Error('The voices could not be made. On Debian: apt-get install espeak-ng sox');
  const even = made.stdout.subarray(0, made.stdout.length - (made.stdout.length % 2));
  return new Int16Array(even.buffer.slice(even.byteOffset, even.byteOffset + even.length));
}

/**
 * Talk as it came to the clinician's ears: their own at once, the patient's when it came out of the loudspeaker; and the
 * latency of each way, good to 10 ms.
 */
export function heardTalk(
  wires: Awaited<ReturnType<SoundRecording['stop']>>,
  talk: Talk[],
  startedAtMs: number,
): Line[] {
  const first = talk.find(({ who }) => who === 'clinician')!.fromMs;
  const said = startedAtMs + firstSound(wires['clinician says']) - first;
  const lags = {
    clinician: lagOf(wires['clinician says'], wires['patient hears']),
    patient: lagOf(wires['patient says'], wires['clinician hears']),
  };
  const shifts = { clinician: said, patient: said + lags.patient };
  const latencies = talk.map(({ who, fromMs }): Line => {
    const direction = who === 'patient' ? 'toClinician' : 'toPatient';
    return { atMs: fromMs + said, truth: { direction, latencyMs: lags[who] } };
  });
  const heard = talk.map(({ who, fromMs, toMs }): Line => {
    const shift = shifts[who];
    return { atMs: fromMs + shift, talk: { who, fromMs: Math.round(fromMs + shift), toMs: Math.round(toMs + shift) } };
  });
  return [...latencies, ...heard];
}

/** Loud enough to be speech, and not a line's comfort noise. */
const LOUD = 800;

function firstSound(wire: Int16Array): number {
  return (1000 * wire.findIndex((sample) => Math.abs(sample) > LOUD)) / RATE;
}

const FRAME_MS = 10;
const LONGEST_LAG_MS = 1500;

/** By how much one wire's loudness follows another's, in ms: where the two are the most alike. */
function lagOf(said: Int16Array, heard: Int16Array): number {
  const [one, other] = [loudness(said), loudness(heard)];
  const lags = Array.from({ length: LONGEST_LAG_MS / FRAME_MS }, (_, lag) => lag);
  const likeness = lags.map((lag) => one.reduce((sum, value, frame) => sum + value * (other[frame + lag] ?? 0), 0));
  return likeness.indexOf(Math.max(...likeness)) * FRAME_MS;
}

function loudness(wire: Int16Array): number[] {
  const length = (RATE * FRAME_MS) / 1000;
  return Array.from({ length: Math.floor(wire.length / length) }, (_, frame) => {
    const samples = wire.subarray(frame * length, (frame + 1) * length);
    return Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / length);
  });
}
