import { type Drops, NO_DROPS, openDrops } from '../../coaching/drops';
import type { FrameLosses, FrameWay } from '../../coaching/to-line';

/** As far as it is used; the compiler knows windows only. */
declare const self: {
  onmessage(event: MessageEvent<FrameLosses>): void;
  onrtctransform(event: { transformer: Transformer }): void;
};

/** As far as it is used: a sender's frames, encoded, on their way to the line. */
interface Transformer {
  readable: ReadableStream;
  writable: WritableStream;
  options: FrameWay;
  generateKeyFrame?(): Promise<unknown>;
}

let losses: FrameLosses = {};
const pictures = new Map<FrameWay, Transformer>();

self.onmessage = ({ data }) => {
  const before = losses;
  losses = data;
  // What comes after a gap builds on what was lost: without a whole picture it could not be shown for seconds.
  for (const [way, transformer] of pictures)
    if (isLess(losses[way], before[way])) void transformer.generateKeyFrame?.().catch(() => undefined);
};

self.onrtctransform = ({ transformer }) => {
  const way = transformer.options;
  if (way.endsWith('picture')) pictures.set(way, transformer);
  const isLost = openDrops(Math.random);
  const drop = new TransformStream({
    transform(frame, controller) {
      if (!isLost(losses[way] ?? NO_DROPS, performance.now())) controller.enqueue(frame);
    },
  });
  void transformer.readable.pipeThrough(drop).pipeTo(transformer.writable);
};

function isLess(now: Drops = NO_DROPS, before: Drops = NO_DROPS): boolean {
  return now.percent < before.percent;
}
