import type { FindingKind } from '../../utils/call-quality/finding.ts';
import type { Conditions, Direction, Party } from '../call/network.ts';
import type { Kind } from '../call/parties.ts';

/** Something that happens in a call, seconds after both parties are connected. */
export type Step = { atS: number } & (
  | { network: Direction; changes: Partial<Conditions> }
  | {
      party: Party;
      does: 'mute' | 'unmute' | 'camera off' | 'camera on' | 'end microphone' | 'share screen' | 'reload' | 'sleep';
    }
);

/**
 * What is truly wrong between two instants, seconds after both parties are connected. A picture that stands still is not
 * written down here: it is found in the picture itself (pictures.ts).
 */
export interface Fault {
  kind: FindingKind;
  fromS: number;
  toS: number;
}

export interface Scenario {
  id: string;
  about: string;
  seconds: number;
  kind?: Kind;
  /** a picture that costs little, so that calls of hours can be held side by side */
  isSmall?: true;
  /** how the relay of a relayed call is reached */
  over?: 'udp' | 'tcp';
  /** before the call */
  network?: [Direction, Partial<Conditions>][];
  /** chirps tell the truth about latency; a quiet party says nothing at all, a speaking one speaks by the script */
  sound?: 'chirps' | 'quiet' | 'speech';
  steps?: Step[];
  faults?: Fault[];
  /** what may be told besides, since it is true in part: a few per cent lost can be heard or not */
  mayTell?: FindingKind[];
}

const delayed = (toClinician: number, toPatient: number): NonNullable<Scenario['network']> => [
  ['toClinician', { delayMs: toClinician }],
  ['toPatient', { delayMs: toPatient }],
];

/** Latency against the truth. */
export const LATENCY_SCENARIOS: Scenario[] = [
  { id: 'delay-0', about: 'an undisturbed line', seconds: 45 },
  { id: 'delay-100', about: '100 ms each way', seconds: 45, network: delayed(100, 100) },
  { id: 'delay-250', about: '250 ms each way', seconds: 45, network: delayed(250, 250) },
  { id: 'delay-500', about: '500 ms each way', seconds: 45, network: delayed(500, 500) },
  { id: 'delay-300-0', about: '300 ms to the clinician, none back', seconds: 45, network: delayed(300, 0) },
  { id: 'delay-0-300', about: '300 ms to the patient, none back', seconds: 45, network: delayed(0, 300) },
  {
    id: 'jitter-30',
    about: '100 ms each way with jitter of 30 ms',
    seconds: 45,
    network: [['both', { delayMs: 100, jitterMs: 30 }]],
  },
  {
    id: 'loss-5',
    about: '100 ms each way with 5 % loss',
    seconds: 45,
    network: [['both', { delayMs: 100, lossPercent: 5 }]],
    mayTell: ['sound-breaking-up', 'my-sound-breaking-up'],
  },
  {
    id: 'loss-15',
    about: '250 ms each way with 15 % loss',
    seconds: 45,
    network: [['both', { delayMs: 250, lossPercent: 15 }]],
    mayTell: ['sound-breaking-up', 'my-sound-breaking-up'],
  },
  {
    id: 'step',
    about: '50 ms each way, after 20 s 300 ms',
    seconds: 50,
    network: delayed(50, 50),
    steps: [{ atS: 20, network: 'both', changes: { delayMs: 300 } }],
  },
];

/** Faults, each with the stretch in which it truly is. */
export const FAULT_SCENARIOS: Scenario[] = [
  { id: 'clean', about: 'nothing is wrong', seconds: 60, network: delayed(30, 30) },
  {
    id: 'quiet',
    about: 'nothing is wrong, and nobody says anything',
    seconds: 60,
    sound: 'quiet',
    network: delayed(30, 30),
  },
  {
    id: 'dtx-quiet',
    about: 'nobody says anything, and silence is not sent',
    seconds: 60,
    kind: 'dtx',
    sound: 'quiet',
    network: delayed(30, 30),
  },
  {
    id: 'dtx-talk',
    about: 'nothing is wrong, and silence is not sent',
    seconds: 50,
    kind: 'dtx',
    sound: 'speech',
    network: delayed(30, 30),
  },
  {
    id: 'outage-in',
    about: 'nothing comes for 4 s',
    seconds: 45,
    network: delayed(30, 30),
    steps: [
      { atS: 20, network: 'toClinician', changes: { isDown: true } },
      { atS: 24, network: 'toClinician', changes: { isDown: false } },
    ],
    faults: [{ kind: 'sound-lost', fromS: 20, toS: 24 }],
  },
  {
    id: 'outage-out',
    about: 'nothing goes for 4 s',
    seconds: 45,
    network: delayed(30, 30),
    steps: [
      { atS: 20, network: 'toPatient', changes: { isDown: true } },
      { atS: 24, network: 'toPatient', changes: { isDown: false } },
    ],
    mayTell: ['my-sound-breaking-up'],
  },
  {
    id: 'outage-both',
    about: 'nothing comes or goes for 12 s',
    seconds: 60,
    network: delayed(30, 30),
    steps: [
      { atS: 20, network: 'both', changes: { isDown: true } },
      { atS: 32, network: 'both', changes: { isDown: false } },
    ],
    faults: [
      { kind: 'sound-lost', fromS: 20, toS: 32 },
      { kind: 'link-reconnecting', fromS: 20, toS: 32 },
    ],
  },
  {
    id: 'blink',
    about: 'nothing comes for half a second, three times',
    seconds: 45,
    network: delayed(30, 30),
    steps: [20, 26, 32].flatMap((atS): Step[] => [
      { atS, network: 'toClinician', changes: { isDown: true } },
      { atS: atS + 0.5, network: 'toClinician', changes: { isDown: false } },
    ]),
    mayTell: ['sound-breaking-up'],
  },
  {
    id: 'breaking-up',
    about: 'their sound loses 30 % for 15 s',
    seconds: 50,
    network: delayed(30, 30),
    steps: [
      { atS: 20, network: 'toClinician', changes: { lossPercent: 30 } },
      { atS: 35, network: 'toClinician', changes: { lossPercent: 0 } },
    ],
    faults: [{ kind: 'sound-breaking-up', fromS: 20, toS: 35 }],
  },
  {
    id: 'my-breaking-up',
    about: 'our sound loses 30 % for 20 s',
    seconds: 55,
    network: delayed(30, 30),
    steps: [
      { atS: 20, network: 'toPatient', changes: { lossPercent: 30 } },
      { atS: 40, network: 'toPatient', changes: { lossPercent: 0 } },
    ],
    faults: [{ kind: 'my-sound-breaking-up', fromS: 20, toS: 40 }],
  },
  {
    id: 'late',
    about: '500 ms more each way for 20 s',
    seconds: 70,
    network: delayed(30, 30),
    steps: [
      { atS: 20, network: 'both', changes: { delayMs: 530 } },
      { atS: 40, network: 'both', changes: { delayMs: 30 } },
    ],
    faults: [{ kind: 'latency-high', fromS: 20, toS: 41 }],
  },
  {
    id: 'patient-mutes',
    about: 'they mute themselves',
    seconds: 45,
    network: delayed(30, 30),
    steps: [
      { atS: 15, party: 'patient', does: 'mute' },
      { atS: 35, party: 'patient', does: 'unmute' },
    ],
  },
  {
    id: 'clinician-mutes',
    about: 'we mute ourselves',
    seconds: 45,
    network: delayed(30, 30),
    steps: [
      { atS: 15, party: 'clinician', does: 'mute' },
      { atS: 30, party: 'clinician', does: 'unmute' },
    ],
    faults: [{ kind: 'my-sound-off', fromS: 15, toS: 30 }],
  },
  {
    id: 'microphone-ends',
    about: 'our microphone is unplugged',
    seconds: 35,
    network: delayed(30, 30),
    steps: [{ atS: 15, party: 'clinician', does: 'end microphone' }],
    faults: [{ kind: 'my-sound-off', fromS: 15, toS: 35 }],
  },
  {
    id: 'camera-off',
    about: 'they switch their camera off and on',
    seconds: 45,
    network: delayed(30, 30),
    steps: [
      { atS: 15, party: 'patient', does: 'camera off' },
      { atS: 30, party: 'patient', does: 'camera on' },
    ],
  },
  {
    id: 'narrow',
    about: 'our line lets 150 kbit/s out',
    seconds: 60,
    network: delayed(30, 30),
    steps: [{ atS: 15, network: 'toPatient', changes: { rateKbps: 150 } }],
    faults: [{ kind: 'upload-limited', fromS: 15, toS: 60 }],
  },
  {
    id: 'two',
    about: 'one connection to send, another to receive',
    seconds: 35,
    kind: 'two',
    network: delayed(30, 30),
  },
  { id: 'server', about: 'a media server, several voices', seconds: 35, kind: 'server', network: delayed(30, 30) },
  {
    id: 'relay',
    about: 'by way of a relay',
    seconds: 35,
    kind: 'relay',
    over: 'udp',
    faults: [{ kind: 'link-relayed', fromS: 0, toS: 35 }],
  },
  {
    id: 'relay-tcp',
    about: 'by way of a relay, over TCP',
    seconds: 35,
    kind: 'relay',
    over: 'tcp',
    faults: [{ kind: 'link-relayed', fromS: 0, toS: 35 }],
  },
  {
    id: 'screen',
    about: 'they share a still page for 20 s',
    seconds: 45,
    network: delayed(30, 30),
    steps: [{ atS: 15, party: 'patient', does: 'share screen' }],
  },
  {
    id: 'bursts',
    about: 'their sound is lost for 400 ms at a time, 20 times a minute',
    seconds: 60,
    network: delayed(30, 30),
    steps: [
      { atS: 15, network: 'toClinician', changes: { burstsPerMinute: 20, burstMs: 400 } },
      { atS: 45, network: 'toClinician', changes: { burstsPerMinute: 0 } },
    ],
    mayTell: ['sound-breaking-up'],
  },
  {
    id: 'data',
    about: 'media over data channels',
    seconds: 35,
    kind: 'data',
    faults: [{ kind: 'no-data', fromS: 0, toS: 35 }],
  },
  {
    id: 'reload',
    about: 'their page is reloaded',
    seconds: 50,
    network: delayed(30, 30),
    steps: [{ atS: 20, party: 'patient', does: 'reload' }],
  },
  {
    id: 'sleep',
    about: 'this computer sleeps for 10 s',
    seconds: 50,
    network: delayed(30, 30),
    steps: [{ atS: 20, party: 'clinician', does: 'sleep' }],
  },
];

/** Talk by a script of turns and overlaps. */
export const TALK_SCENARIOS: Scenario[] = [0, 200, 400].map((delayMs) => ({
  id: `talk-${delayMs}`,
  about: `a conversation by a script, ${delayMs} ms each way`,
  seconds: 50,
  sound: 'speech',
  network: delayed(delayMs, delayMs),
}));

/** Nothing goes for some seconds; held on a busy computer too, and judged by their gaps alone (tests/fixtures/outages). */
export const OUTAGE_SCENARIOS: Scenario[] = [
  { lengthS: 2, atS: 24.3 },
  { lengthS: 3, atS: 24.6 },
  { lengthS: 6, atS: 24.1 },
].map(({ lengthS, atS }) => ({
  id: `out-${lengthS}`,
  about: `nothing goes for ${lengthS} s`,
  seconds: 46,
  network: delayed(30, 30),
  steps: [
    { atS, network: 'toPatient', changes: { isDown: true } },
    { atS: atS + lengthS, network: 'toPatient', changes: { isDown: false } },
  ],
  mayTell: ['my-sound-breaking-up'],
}));

export const SCENARIOS = [...LATENCY_SCENARIOS, ...FAULT_SCENARIOS, ...TALK_SCENARIOS];
