import type { LatencyBand } from '../../call-quality/bands';
import type { GapWay } from '../../call-quality/gaps';
import { NO_SECONDS } from '../../call-quality/bands';

/** A part's content as a version wrote it; what it holds is only known when it has been checked in this one's shape. */
export type OldContent = Record<string, unknown>;

/**
 * What to do with a learner's part of an older version, by that version: each makes it one younger. A signature is checked on what was
 * written, before; what comes out is checked as if it had been written now. A trainer's part has not changed since the first.
 *
 * Version 0 was never published: it is the shape in which logs were first drafted, before the engine's own counts were added. No
 * file of it is about. It stands here so that this way is tried before it is needed.
 */
export const MIGRATIONS: Readonly<Record<number, (content: OldContent) => OldContent>> = { 0: fromDraft };

const TALK_SPAN_MS = 10_000;

function fromDraft({ log, milestones, ...rest }: OldContent): OldContent {
  return {
    ...rest,
    log: withCounts(log as OldContent),
    ...(milestones !== undefined && {
      milestones: { points: { done: 0, of: 0 }, done: [], ...(milestones as object) },
    }),
  };
}

/** The engine's counts as far as they follow from the lists. */
function withCounts(log: OldContent): OldContent {
  const bandSeconds = { ...NO_SECONDS };
  for (const { band, fromMs, toMs } of log.latency as { band: LatencyBand; fromMs: number; toMs: number }[])
    bandSeconds[band] += Math.round((toMs - fromMs) / 1000);
  const gapsMade: Record<GapWay, number> = { hear: 0, heard: 0 };
  for (const { way } of log.gaps as { way: GapWay }[]) gapsMade[way] += 1;
  const lengthMs = log.lengthMs as number;
  const talk = (log.talk as { fromMs: number }[]).map((span) => ({
    ...span,
    toMs: Math.min(lengthMs, span.fromMs + TALK_SPAN_MS),
  }));
  return { ...log, bandSeconds, gapsMade, talk };
}
