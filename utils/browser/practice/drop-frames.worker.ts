import { type Drops, NO_DROPS, openDrops } from '../../coaching/drops';
import type { FrameLosses, FrameWay } from '../../coaching/to-line';

/** The compiler knows windows only. */
declare function addEventListener(type: 'message', listen: (event: MessageEvent<FrameLosses>) => void): void;
declare function addEventListener(type: 'rtctransform', listen: (event: { transformer: Transformer }) => void): void;

/** As far as it is used: a sender's frames, encoded, on their way to the line. */
interface Transformer {
  readable: ReadableStream;
  writable: WritableStream;
  options: FrameWay;
  generateKeyFrame?(): Promise<unknown>;
}

let losses: FrameLosses = {};
const pictures = new Map<FrameWay, Transformer>();

addEventListener('message', ({ data }) => {
  const before = losses;
  losses = data;
  // What comes after a gap builds on what was lost: without a whole picture it could not be shown for seconds.
  for (const [way, transformer] of pictures)
    if (isLess(losses[way], before[way])) void transformer.generateKeyFrame?.().catch(() => undefined);
});

addEventListener('rtctransform', ({ transformer }) => {
  const way = transformer.options;
  if (way.endsWith('picture')) pictures.set(way, transformer);
  const isLost = openDrops(Math.random);
  const drop = new TransformStream({
    transform(frame, controller) {
      if (!isLost(losses[way] ?? NO_DROPS, performance.now())) controller.enqueue(frame);
    },
  });
  void transformer.readable.pipeThrough(drop).pipeTo(transformer.writable);
});

function isLess(now: Drops = NO_DROPS, before: Drops = NO_DROPS): boolean {
  return now.percent < before.percent;
}
