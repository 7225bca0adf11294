/** A chirp: a tone that rises, so short that it is a point in time, and unlike anything that a line makes of itself. */
export interface Chirp {
  fromHz: number;
  toHz: number;
  lengthMs: number;
}

/** Within the band of a voice, so that noise suppression and every codec lets it pass. */
export const CHIRP: Chirp = { fromHz: 500, toHz: 3200, lengthMs: 60 };

/** So much of a chirp's energy must be found again; what is broken up by a loss is left out. */
const ALIKE = 0.6;

/** @returns samples, -1 to 1, with soft edges */
export function chirpSamples({ fromHz, toHz, lengthMs }: Chirp, rate: number): Float64Array {
  const length = Math.round((lengthMs * rate) / 1000);
  return Float64Array.from({ length }, (_, index) => {
    const seconds = index / rate;
    const sweep = (toHz - fromHz) / (lengthMs / 1000);
    const edge = Math.sin((Math.PI * index) / length);
    return edge * Math.sin(2 * Math.PI * (fromHz * seconds + (sweep * seconds ** 2) / 2));
  });
}

/** Chirps at these instants (ms from the beginning), as a microphone would hear them. */
export function chirpTrack(atMs: number[], lengthMs: number, rate: number, loudness = 0.5): Int16Array {
  const track = new Int16Array(Math.round((lengthMs * rate) / 1000));
  const chirp = chirpSamples(CHIRP, rate);
  for (const at of atMs) {
    const from = Math.round((at * rate) / 1000);
    chirp.forEach((value, index) => {
      if (from + index < track.length) track[from + index] = Math.round(value * loudness * 32_767);
    });
  }
  return track;
}

/**
 * Finds chirps by a matched filter.
 * @param heard samples at `rate`
 * @returns where each begins, in ms from the beginning, to a sample
 */
export function findChirps(heard: Int16Array, rate: number): number[] {
  const chirp = chirpSamples(CHIRP, rate);
  const chirpEnergy = Math.sqrt(chirp.reduce((sum, value) => sum + value ** 2, 0));
  const apart = 3 * chirp.length;
  const found: { at: number; likeness: number }[] = [];
  let energy = 0;
  for (let index = 0; index < chirp.length; index += 1) energy += heard[index]! ** 2;
  for (let at = 0; at + chirp.length < heard.length; at += 1) {
    // The quietest chirp that matters is at -46 dB; below it there is nothing to look for.
    if (energy > chirp.length * 160 ** 2) {
      const likeness = correlate(heard, chirp, at) / (Math.sqrt(energy) * chirpEnergy);
      const last = found.at(-1);
      if (likeness >= ALIKE && (!last || at - last.at > apart)) found.push({ at, likeness });
      else if (last && at - last.at <= apart && likeness > last.likeness) found[found.length - 1] = { at, likeness };
    }
    energy += heard[at + chirp.length]! ** 2 - heard[at]! ** 2;
  }
  return found.map(({ at }) => (1000 * at) / rate);
}

function correlate(heard: Int16Array, chirp: Float64Array, at: number): number {
  let sum = 0;
  for (let index = 0; index < chirp.length; index += 1) sum += heard[at + index]! * chirp[index]!;
  return sum;
}

/**
 * How long each chirp took from mouth to ear.
 * @param said instants in ms, ascending; @param heard likewise
 * @param longestMs no way takes longer, and chirps are further apart than this
 */
export function pairChirps(
  said: number[],
  heard: number[],
  longestMs: number,
): { saidMs: number; latencyMs: number }[] {
  return said.flatMap((saidMs) => {
    const heardMs = heard.find((each) => each >= saidMs && each - saidMs <= longestMs);
    return heardMs === undefined ? [] : [{ saidMs, latencyMs: heardMs - saidMs }];
  });
}
