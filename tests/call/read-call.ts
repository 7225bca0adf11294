import type { Frame, Page } from 'puppeteer-core';

declare global {
  interface Window {
    /** What pages/call.js offers to tests. */
    call?: {
      readonly connections: RTCPeerConnection[];
      setMicrophone(isOn: boolean): void;
      setCamera(isOn: boolean): void;
      shareScreen(): Promise<void>;
      leave(): void;
    };
  }
}

/** Totals of a party's running call, from its first packet. */
export interface CallTotals {
  areAllConnected: boolean;
  /** video frames decoded, or messages received where media travels on data channels */
  arrivals: number;
  bytesReceived: number;
  /** the latest that the video's receiver reports told; 0 before the first */
  roundTripTimeMs: number;
  audio: {
    packetsReceived: number;
    packetsLost: number;
    concealedSamples: number;
    samples: number;
    /** summed over emitted samples */
    jitterBufferDelayMs: number;
    emitted: number;
  };
}

export function readCall(page: Page | Frame): Promise<CallTotals> {
  // Runs in the page: nothing from this module is in reach.
  return page.evaluate(async () => {
    const connections = window.call?.connections ?? [];
    const reports = await Promise.all(connections.map((connection) => connection.getStats()));
    const stats: Record<string, unknown>[] = reports.flatMap((report) => [...report.values()]);
    const sum = (type: string, kind: string | undefined, field: string) =>
      stats
        .filter((entry) => entry.type === type && entry.kind === kind)
        .reduce((total, entry) => total + Number(entry[field] ?? 0), 0);
    const audio = (field: string) => sum('inbound-rtp', 'audio', field);
    return {
      areAllConnected: connections.length > 0 && connections.every((each) => each.connectionState === 'connected'),
      arrivals: sum('inbound-rtp', 'video', 'framesDecoded') + sum('data-channel', undefined, 'messagesReceived'),
      bytesReceived: sum('candidate-pair', undefined, 'bytesReceived'),
      roundTripTimeMs: sum('remote-inbound-rtp', 'video', 'roundTripTime') * 1000,
      audio: {
        packetsReceived: audio('packetsReceived'),
        packetsLost: audio('packetsLost'),
        concealedSamples: audio('concealedSamples'),
        samples: audio('totalSamplesReceived'),
        jitterBufferDelayMs: audio('jitterBufferDelay') * 1000,
        emitted: audio('jitterBufferEmittedCount'),
      },
    };
  });
}

/** What a party saw between two readings. */
export interface CallReading {
  roundTripTimeMs: number;
  lossPercent: number;
  concealedPercent: number;
  jitterBufferMs: number;
  receivedKbps: number;
}

export function between(before: CallTotals, after: CallTotals, elapsedMs: number): CallReading {
  const delta = (field: keyof CallTotals['audio']) => after.audio[field] - before.audio[field];
  return {
    roundTripTimeMs: after.roundTripTimeMs,
    lossPercent: (100 * delta('packetsLost')) / (delta('packetsLost') + delta('packetsReceived')),
    concealedPercent: (100 * delta('concealedSamples')) / delta('samples'),
    jitterBufferMs: delta('jitterBufferDelayMs') / delta('emitted'),
    receivedKbps: ((after.bytesReceived - before.bytesReceived) * 8) / elapsedMs,
  };
}
