import { describe, expect, it } from 'vitest';
import { adaptChromium } from '../../utils/call-quality/adapters/chromium';
import { adaptFirefox } from '../../utils/call-quality/adapters/firefox';
import { openCall } from '../../utils/call-quality/open-call';
import type { Report } from '../../utils/call-quality/report';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { aReport, pathRows, pictureRow, receiverReport, senderReport, sentRow, soundRow } from './a-report';
import { arrived } from './simulated-call';

const BEGINS_AT = 1_700_000_000_000;

/** Seconds of a call, each with the Reports that come in it. @returns what was told in each */
function hold(seconds: number, reports: (second: number, at: number) => Report[], adapt = adaptChromium): Snapshot[] {
  const call = openCall({ adapt, newId: () => 'call', isAfterReload: false });
  return Array.from({ length: seconds }, (_, index) => {
    const at = BEGINS_AT + (index + 1) * 1000;
    // Connections are asked one after the other.
    reports(index + 1, at).forEach((report, place) => call.take(arrived({ report }), at + place));
    return call.tick(at + 50);
  }).filter((snapshot) => snapshot !== undefined);
}

const kindsIn = (told: Snapshot[]): string[] => [
  ...new Set(told.flatMap(({ findings }) => findings.map(({ kind, side, why }) => `${kind}: ${side}, ${why}`))),
];
const hearIn = (told: Snapshot[]): number[] => told.map(({ latency }) => Math.round(latency.hear.valueMs!));

const sends = (second: number, at: number, more: Report['rows'] = []): Report =>
  aReport('out', [...pathRows(second, at, 80), sentRow(second, at), ...more], { receivesAudio: false });
const receives = (second: number, at: number, rows: Report['rows'], but: Partial<Report> = {}): Report =>
  aReport('in', [...pathRows(second, at, 80), ...rows], { microphone: 'none', ...but });

describe('a call on two connections, one to send and one to receive', () => {
  it('is told of when the one that sends is lost, and of what they do not hear since', () => {
    const told = hold(120, (second, at) => {
      const sent = sends(Math.min(second, 60), at, second <= 60 ? [receiverReport('audio', second, at, 0)] : []);
      return [
        { ...sent, state: second > 60 ? 'failed' : 'connected' },
        receives(second, at, [soundRow('IA', second, at)]),
      ];
    });
    expect(kindsIn(told)).toEqual(['link-lost: the path, link failed']);
    expect(told.at(-1)).toMatchObject({
      link: 'poor',
      gaps: [{ way: 'heard', from: BEGINS_AT + 60_000, isOver: false }],
    });
  });

  it('tells what they did not hear, though the other connection is asked later', () => {
    const told = hold(40, (second, at) => [
      sends(second, at, [receiverReport('audio', second, at, second === 30 ? 0.9 : 0)]),
      receives(second, at, [soundRow('IA', second, at)]),
    ]);
    expect(told.at(-1)!.gaps).toMatchObject([{ way: 'heard', lengthMs: 900 }]);
  });

  it('misses nobody who has not come yet', () => {
    const told = hold(340, (second, at) => {
      const since = second - 300;
      const there = [soundRow('IA', since, at), pictureRow('IV', since, at)];
      const waits = receives(since, at, since > 0 ? there : [], { receivesVideo: true });
      return since >= 0 ? [sends(second, at), waits] : [sends(second, at)];
    });
    expect(kindsIn(told)).toEqual([]);
  });

  it('says that there is no sound when none comes 8 s after it was agreed', () => {
    const told = hold(320, (second, at) => [sends(second, at), ...(second > 300 ? [receives(second, at, [])] : [])]);
    expect(kindsIn(told)).toEqual(['sound-missing: unknown, never came']);
    expect(told.at(-1)!.findings[0]!.raisedAt).toBe(BEGINS_AT + 309_050);
  });
});

describe('a connection that has failed and is never closed', () => {
  const sound = (second: number, at: number): Report['rows'][number] => soundRow('IA', second, at);

  it('does not speak for what is sent when another has taken its place', () => {
    const told = hold(60, (second, at) => {
      const old = Math.min(second, 20);
      const last = soundRow('IA', old, at, { lastPacketReceivedTimestamp: BEGINS_AT + old * 1000 - 10 });
      const first = aReport('old', [...pathRows(old, at, 1600), sentRow(old, at), last], {
        state: second > 20 ? 'failed' : 'connected',
      });
      const next = aReport('new', [...pathRows(second, at, 40), sentRow(second, at), sound(second, at)]);
      return second > 20 ? [first, next] : [first];
    });
    expect(Math.round(told.at(-1)!.latency.heard.valueMs!)).toBe(135);
  });

  it('does not make a link lost that is up, though nothing has come on it yet', () => {
    const told = hold(60, (second, at) => {
      const until = Math.min(second, 30);
      const failed = {
        ...receives(until, at, [sound(until, at)]),
        state: second > 30 ? 'failed' : 'connected',
      } as const;
      const again = { ...receives(second, at, []), connection: 'in again' };
      return [sends(second, at), failed, ...(second >= 40 ? [again] : [])];
    });
    expect(told.at(-1)!.link).toBe('good');
  });

  it('is not the picture that is looked at when the other has an empty second', () => {
    const told = hold(80, (second, at) => [
      receives(second, at, [sound(second, at), pictureRow('IV', Math.min(second, 20), at)], { receivesVideo: true }),
      {
        ...receives(second, at, [pictureRow('IV', second >= 60 ? second - 1 : second, at)], { receivesVideo: true }),
        connection: 'in too',
      },
    ]);
    expect(kindsIn(told)).toEqual([]);
  });
});

describe('two people on two connections', () => {
  it('are told of by whoever speaks, and do not alternate in a silence', () => {
    const told = hold(60, (second, at) => {
      const speaks = (from: number, to: number) => ({
        totalAudioEnergy: 0.01 * Math.max(0, Math.min(second, to) - from),
        totalSamplesDuration: second,
      });
      const stalledBy = (place: number) => ({ lastPacketReceivedTimestamp: at - ((second * 7 + place * 5) % 20) });
      const near = soundRow('IA', second, at, { ...speaks(20, 30), ...stalledBy(1) });
      const far = soundRow('IA', second, at, { bufferSeconds: 0.2, ...speaks(30, 40), ...stalledBy(2) });
      return [
        aReport('near', [...pathRows(second, at, 60), sentRow(second, at), near]),
        aReport('far', [...pathRows(second, at, 300), sentRow(second, at), far]),
      ];
    });
    const heard = hearIn(told);
    // 30 + 40 + 30 + 45, and 150 + 200 + 30 + 45
    expect(new Set(heard.slice(5, 28))).toEqual(new Set([145]));
    expect(new Set(heard.slice(31, 39))).toEqual(new Set([425]));
  });
});

describe('what they did not hear', () => {
  it('is not told of while their reports come, though what brings their sound is down', () => {
    const told = hold(70, (second, at) => {
      const reports = Math.floor(second / 5) + 1;
      const state = second > 30 && second <= 50 ? 'disconnected' : 'connected';
      return [
        sends(second, at, [receiverReport('audio', reports, BEGINS_AT + (reports - 1) * 5000, 0)]),
        { ...receives(second, at, [soundRow('IA', second, at)]), state },
      ];
    });
    expect(told.at(-1)!.gaps.filter(({ way }) => way === 'heard')).toEqual([]);
  });

  it('ends when another connection has taken the place, which has no report yet', () => {
    const told = hold(60, (second, at) => {
      const old = Math.min(second, 20);
      const sent = sends(old, at, [receiverReport('audio', old, BEGINS_AT + old * 1000, 0)]);
      const failed = { ...sent, state: second > 20 ? 'failed' : 'connected' } as const;
      return [failed, ...(second > 30 ? [{ ...sends(second, at), connection: 'out again' }] : [])];
    });
    expect(told.at(-1)!.gaps).toMatchObject([{ way: 'heard', from: BEGINS_AT + 20_000, isOver: true }]);
    expect(told.at(-1)!.gaps[0]!.lengthMs).toBeLessThan(12_000);
  });

  it('is not told of with the microphone off', () => {
    const told = hold(40, (second, at) => [
      aReport(
        'call',
        [
          ...pathRows(second, at, 80),
          sentRow(second, at),
          soundRow('IA', second, at),
          receiverReport('audio', Math.min(second, 20), at, 0),
        ],
        { microphone: 'off', state: second > 20 && second <= 30 ? 'disconnected' : 'connected' },
      ),
    ]);
    expect(told.at(-1)!.gaps.filter(({ way }) => way === 'heard')).toEqual([]);
  });
});

describe('a call with other connections beside it', () => {
  it('is measured where data travels, and not on one that is idle', () => {
    const told = hold(30, (second, at) => [
      aReport('idle', pathRows(0, at, 0), { receivesAudio: false, microphone: 'none' }),
      aReport(
        'data',
        [
          ...pathRows(second, at, 90),
          { id: 'D', type: 'data-channel', timestamp: at, bytesReceived: 40_000 * second, bytesSent: 0 },
        ],
        { receivesAudio: false, microphone: 'none' },
      ),
    ]);
    expect(told.at(-1)).toMatchObject({ media: 'outside rtp', roundTripMs: 90 });
  });

  it('takes neither round trip nor detour from a server’s that carries no media', () => {
    const told = hold(60, (second, at) => {
      const relayed = pathRows(Math.floor(second / 3), at, 300, { candidateType: 'relay', relayProtocol: 'tcp' });
      const bridge = { id: 'D', type: 'data-channel', timestamp: at, bytesReceived: 100 * second, bytesSent: 0 };
      return [
        aReport('bridge', [...relayed, bridge], { isIceLite: true, receivesAudio: false, microphone: 'none' }),
        aReport('call', [...pathRows(second, at, 20), sentRow(second, at), soundRow('IA', second, at)]),
      ];
    });
    expect(told.at(-1)).toMatchObject({ measuredTo: 'other side', isRelayed: false, protocol: 'udp', roundTripMs: 20 });
    expect(kindsIn(told)).toEqual([]);
  });

  it('tells the latency of whoever is heard, and not a mixture of two', () => {
    const told = hold(40, (second, at) => [
      aReport('near', [...pathRows(second, at, 20), sentRow(second, at), soundRow('IA', second, at)]),
      aReport('far', [
        ...pathRows(second, at, 300),
        sentRow(second, at),
        soundRow('IA', second, at, { bufferSeconds: 0.15 }),
      ]),
    ]);
    // 10 of the way, 40 of the buffer, 30 assumed for playout, 45 for the devices.
    expect(new Set(hearIn(told.slice(5)))).toEqual(new Set([125]));
  });
});

describe('several people on one connection', () => {
  it('see a picture that moves, though one that has stopped had more frames', () => {
    const told = hold(90, (second, at) => [
      aReport(
        'call',
        [
          ...pathRows(second, at, 80),
          soundRow('IA', second, at),
          pictureRow('gone', Math.min(second, 60), at),
          pictureRow('here', second * 0.9, at),
        ],
        { receivesVideo: true },
      ),
    ]);
    expect(kindsIn(told)).toEqual([]);
    expect(told.at(-1)!.picture).toBe('good');
  });

  it('are heard by one clock, though each has their own', () => {
    const told = hold(60, (second, at) => [
      aReport('call', [
        ...pathRows(second, at, 60),
        soundRow('IA', second, at),
        receiverReport('video', second, at, 0, 60 + ((second * 7) % 5)),
        senderReport('A', at - (second % 2 ? 500 : 100), 930),
        senderReport('B', at - (second % 2 ? 100 : 500), 2230),
      ]),
    ]);
    for (const ms of hearIn(told.slice(20))) expect(Math.abs(ms - 145)).toBeLessThan(10);
  });

  it('are behind a server for the rest of the call, also when all but one fall silent', () => {
    const told = hold(30, (second, at) => [
      aReport('call', [
        ...pathRows(second, at, 60),
        soundRow('IA', second, at),
        ...(second < 10 ? [soundRow('IB', second, at)] : []),
      ]),
    ]);
    expect(told.at(-1)!.measuredTo).toBe('server');
  });

  it('are behind a server, also when one of them shares a page without sound', () => {
    const told = hold(30, (second, at) => [
      aReport(
        'call',
        [
          ...pathRows(second, at, 60),
          ...['IA', 'IB'].map((id) => soundRow(id, second, at)),
          ...['VA', 'VB'].map((id) => pictureRow(id, second, at)),
          pictureRow('page', second, at, { contentType: 'screenshare' }),
        ],
        { receivesVideo: true },
      ),
    ]);
    expect(told.at(-1)!.measuredTo).toBe('server');
  });

  it('are not seen in a shared page that has sound of its own', () => {
    const told = hold(30, (second, at) => [
      aReport(
        'call',
        [
          ...pathRows(second, at, 60),
          soundRow('IA', second, at),
          soundRow('IB', second, at),
          pictureRow('page', second, at, { contentType: 'screenshare' }),
        ],
        { receivesVideo: true },
      ),
    ]);
    expect(told.at(-1)!.measuredTo).toBe('other side');
  });
});

describe('a long call', () => {
  it('lets clocks drift that were never together', () => {
    const told = hold(7200, (second, at) => [
      aReport('call', [
        ...pathRows(second, at, 60),
        soundRow('IA', second, at),
        receiverReport('video', second, at, 0, 60 + (second > 60 ? 1 + (second % 7) : 0)),
        // 50 millionths, as quartzes do
        senderReport('A', at - 10, 5030 + second * 0.05),
      ]),
    ]);
    const late = hearIn(told.slice(-3600));
    expect(Math.max(...late) - Math.min(...late)).toBeLessThan(30);
    expect(kindsIn(told)).toEqual([]);
  });

  it('goes on after its streams were renewed', () => {
    const told = hold(90, (second, at) => {
      const { lastPacketReceivedTimestamp: _, ...fresh } = soundRow('IA2', 0, at);
      const renewed = second === 60 ? fresh : soundRow('IA2', second - 60, at);
      const sound = second < 60 ? soundRow('IA', second, at) : (renewed as Report['rows'][number]);
      return [aReport('call', [...pathRows(second, at, 80), sentRow(second, at), sound])];
    });
    expect(kindsIn(told)).toEqual([]);
  });

  it('does not wait for anybody while it sleeps', () => {
    const call = openCall({ adapt: adaptChromium, newId: () => 'call', isAfterReload: false });
    const second = (at: number, seconds: number): Snapshot | undefined => {
      call.take(
        arrived({
          report: aReport('call', [...pathRows(seconds, at, 80), sentRow(seconds, at)], { receivesVideo: true }),
        }),
        at,
      );
      return call.tick(at + 50);
    };
    for (let index = 1; index <= 3; index += 1) second(BEGINS_AT + index * 1000, index);
    expect(second(BEGINS_AT + 600_000, 4)!.findings).toEqual([]);
    expect(second(BEGINS_AT + 601_000, 5)!.findings).toEqual([]);
  });

  it('is not taken for hours unheard after a night asleep', () => {
    const call = openCall({ adapt: adaptChromium, newId: () => 'call', isAfterReload: false });
    const second = (at: number, seconds: number, but: Partial<Report>): Snapshot | undefined => {
      const rows = [...pathRows(seconds, at, 80), sentRow(seconds, at), soundRow('IA', seconds, at)];
      const report = aReport('call', [...rows, receiverReport('audio', Math.min(60, seconds), at, 0)], but);
      call.take(arrived({ report }), at);
      return call.tick(at + 50);
    };
    for (let index = 1; index <= 60; index += 1) second(BEGINS_AT + index * 1000, index, {});
    const woken = BEGINS_AT + 36_000_000;
    const told = [61, 62, 63, 64, 65].map((index) => second(woken + index * 1000, 60, { state: 'disconnected' }));
    expect(told.at(-1)!.gaps).toEqual([]);
  });
});

describe('what is not known yet', () => {
  it('is not taken for instant where Firefox says 0 before its first measurement', () => {
    const rows = (second: number, at: number) => [
      ...pathRows(0, at, 0),
      sentRow(second, at),
      soundRow('IA', second, at),
    ];
    const told = hold(
      8,
      (second, at) => [
        aReport('call', [...rows(second, at), ...(second > 6 ? [receiverReport('audio', 1, at, 0, 700)] : [])]),
      ],
      adaptFirefox,
    );
    expect(told[4]!.latency.hear.band).toBe('unknown');
    expect(told.at(-1)).toMatchObject({ roundTripMs: 700, latency: { hear: { band: 'noticeable' } } });
  });

  it('is their sound breaking up, by one report that tells of half a second', () => {
    const told = hold(70, (second, at) => {
      const reports = Math.floor(second / 5);
      const report = receiverReport('audio', reports + 1, BEGINS_AT + reports * 5000, reports === 8 ? 0.12 : 0);
      return [aReport('call', [...pathRows(second, at, 80), sentRow(second, at), soundRow('IA', second, at), report])];
    });
    expect(kindsIn(told)).toEqual([]);
  });

  it('is whose side it is when the camera had been off long before the sound stopped', () => {
    const told = hold(130, (second, at) => {
      const until = Math.min(second, 120);
      const sound = soundRow('IA', until, at, { lastPacketReceivedTimestamp: BEGINS_AT + until * 1000 - 10 });
      const rows = [
        ...pathRows(second, at, 80),
        sentRow(second, at),
        sound,
        pictureRow('IV', Math.min(second, 60), at),
      ];
      return [aReport('call', rows, { receivesVideo: true })];
    });
    expect(kindsIn(told)).toContain('sound-lost: unknown, sound stopped');
  });
});

it('tells a computer that throws every frame away', () => {
  const told = hold(30, (second, at) => {
    const frames = { framesDecoded: 30 * Math.min(second, 20), framesDropped: 30 * Math.max(0, second - 20) };
    const rows = [...pathRows(second, at, 80), soundRow('IA', second, at), pictureRow('IV', second, at, frames)];
    return [aReport('call', rows, { receivesVideo: true })];
  });
  expect(kindsIn(told)).toEqual(['picture-frozen: this computer, frames thrown away']);
});
