import type { Case } from './bench.ts';

/** What a figure of a benchmark's cases was to be; where it is not told, nothing is held against it. */
interface Target {
  of: RegExp;
  figure: string;
  atMost?: number;
  atLeast?: number;
}

/** The direction that they hear, whose buffer nobody here can see, is held to twice the figures of the other. */
const LATENCY: Target[] = [
  ...errors(/^300 ms to .*the clinician hears/, 40, 90),
  ...errors(/^300 ms to .*the patient hears/, 80, 180),
  ...errors(/^(?!300 ms to ).*the clinician hears/, 20, 60),
  ...errors(/^(?!300 ms to ).*the patient hears/, 40, 120),
  { of: /the clinician hears/, figure: 'rightBandPercent', atLeast: 97 },
  { of: /the patient hears/, figure: 'rightBandPercent', atLeast: 94 },
];

/** As they were set before anything was built. */
const TARGETS: Record<string, Target[]> = {
  latency: LATENCY,
  detection: [
    { of: /strictly/, figure: 'recall', atLeast: 0.95 },
    { of: /strictly/, figure: 'precision', atLeast: 0.95 },
    { of: /^lost sound/, figure: 'medianNoticeMs', atMost: 1000 },
    { of: /^lost sound/, figure: 'p95NoticeMs', atMost: 1500 },
    { of: /nothing is wrong/, figure: 'falseAlarmsPerHour', atMost: 0 },
  ],
  talk: [
    { of: /from 300 ms/, figure: 'precision', atLeast: 0.95 },
    { of: /from 300 ms/, figure: 'recall', atLeast: 0.9 },
  ],
  reviews: [{ of: /^the list/, figure: 'openMs', atMost: 200 }],
  overhead: [
    { of: /connections?$/, figure: 'ratioToBareLoop', atMost: 1.5 },
    { of: /with talk levels$/, figure: 'ratioToBareLoop', atMost: 3.5 },
    { of: /whole extension/, figure: 'percentOfCore', atMost: 0.2 },
    { of: /./, figure: 'framesDropped', atMost: 0 },
  ],
};

function errors(of: RegExp, medianMs: number, p95Ms: number): Target[] {
  return [
    { of, figure: 'medianAbsErrorMs', atMost: medianMs },
    { of, figure: 'p95AbsErrorMs', atMost: p95Ms },
  ];
}

export interface Held {
  met: number;
  /** what was missed, where, and what was wanted */
  missed: { name: string; figure: string; value: number; wanted: string }[];
}

/** Holds our figures of one benchmark against what they were to be. */
export function holdTargets(benchmark: string, cases: Case[]): Held {
  const held: Held = { met: 0, missed: [] };
  for (const { name, webside } of cases) {
    for (const { of, figure, atMost = Infinity, atLeast = -Infinity } of TARGETS[benchmark] ?? []) {
      const value = webside[figure];
      if (!of.test(name) || value === undefined || value === null) continue;
      if (value <= atMost && value >= atLeast) held.met += 1;
      else
        held.missed.push({
          name,
          figure,
          value,
          wanted: atMost < Infinity ? `at most ${atMost}` : `at least ${atLeast}`,
        });
    }
  }
  return held;
}
