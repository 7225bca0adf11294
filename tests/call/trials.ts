import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { CLEAR } from './conditions.ts';
import type { Network, Party } from './network.ts';
import { between, readCall, type CallReading } from './read-call.ts';

/** Receiver reports come about every second, and the jitter buffer takes a few seconds to follow. */
const SETTLE_MS = 4_000;
const MEASURE_MS = 6_000;
const OUTAGE_MS = 2_000;

type Readings = Record<Party, CallReading>;

interface Trial {
  label: string;
  /** before the measurement */
  prepare?: (network: Network) => void;
  /** during the measurement */
  disturb?: (network: Network) => Promise<void>;
  isFelt: (readings: Readings) => boolean;
}

const isWithin = (value: number, [low, high]: [number, number]) => value >= low && value <= high;

// The room above what was set is the browsers' own: their timers, and two of them on one machine.
export const TRIALS: Trial[] = [
  { label: 'clear', isFelt: ({ clinician }) => isWithin(clinician.roundTripTimeMs, [0, 40]) },
  {
    label: '250 ms each way',
    prepare: (network) => network.set('both', { delayMs: 250 }),
    isFelt: ({ clinician }) => isWithin(clinician.roundTripTimeMs, [498, 560]),
  },
  {
    label: '400 ms each way',
    prepare: (network) => network.set('both', { delayMs: 400 }),
    isFelt: ({ clinician }) => isWithin(clinician.roundTripTimeMs, [798, 860]),
  },
  {
    label: '20 % loss to the clinician',
    prepare: (network) => network.set('toClinician', { lossPercent: 20 }),
    // Some 300 audio packets: three standard deviations are 7 %.
    isFelt: ({ clinician, patient }) => isWithin(clinician.lossPercent, [13, 27]) && patient.lossPercent < 1,
  },
  {
    label: 'down for 2 s',
    async disturb(network) {
      network.set('both', { isDown: true });
      await sleep(OUTAGE_MS);
      network.set('both', { isDown: false });
    },
    isFelt: ({ clinician }) => isWithin((clinician.concealedPercent * MEASURE_MS) / 100, [1_500, 3_000]),
  },
  {
    label: '300 kbit/s each way',
    prepare: (network) => network.set('both', { rateKbps: 300 }),
    isFelt: ({ clinician, patient }) =>
      isWithin(clinician.receivedKbps, [100, 310]) && isWithin(patient.receivedKbps, [100, 310]),
  },
];

/** Puts a running call to one trial. */
export async function measure(trial: Trial, network: Network, parties: Record<Party, Page>): Promise<Readings> {
  network.set('both', CLEAR);
  trial.prepare?.(network);
  await sleep(SETTLE_MS);
  const startedAt = Date.now();
  const readBoth = () => Promise.all([readCall(parties.clinician), readCall(parties.patient)]);
  const before = await readBoth();
  await Promise.all([trial.disturb?.(network), sleep(MEASURE_MS)]);
  const after = await readBoth();
  const elapsedMs = Date.now() - startedAt;
  return {
    clinician: between(before[0], after[0], elapsedMs),
    patient: between(before[1], after[1], elapsedMs),
  };
}
