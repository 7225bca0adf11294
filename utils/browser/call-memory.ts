import * as v from 'valibot';
import { LATENCY_BANDS, QUALITY_BANDS, SIDES } from '../call-quality/bands';
import { FINDING_KINDS, REASONS } from '../call-quality/finding';
import { MICROPHONES } from '../call-quality/report';
import { GAP_WAYS } from '../call-quality/gaps';
import { LATENCY_DOUBTS } from '../call-quality/latency';
import { WAY_BASES } from '../call-quality/ways';
import type { Snapshot } from '../call-quality/snapshot';
import { type CallHead, cutOff } from '../call-quality/succeed';
import { readAs } from './read-as';
import { readStored, session } from './session';

const callKey = (tabId: number | ''): string => `call:${tabId}`;
const answersKey = (tabId: number): string => `answers:${tabId}`;

const instant = v.number();
const latency = v.object({
  band: v.picklist(LATENCY_BANDS),
  doubt: v.exactOptional(v.picklist(LATENCY_DOUBTS)),
  valueMs: v.exactOptional(v.number()),
  lowMs: v.exactOptional(v.number()),
  highMs: v.exactOptional(v.number()),
  parts: v.exactOptional(
    v.object({ networkMs: v.number(), jitterBufferMs: v.number(), playoutMs: v.number(), allowanceMs: v.number() }),
  ),
  basis: v.exactOptional(v.picklist(WAY_BASES)),
});
const figure = v.exactOptional(v.number());
const media = v.picklist(['rtp', 'outside rtp']);
const previous = v.object({ callId: v.string(), at: instant, isCutOff: v.boolean() });
export const bandSecondsSchema = v.object({
  'little effect': v.number(),
  noticeable: v.number(),
  disruptive: v.number(),
  unknown: v.number(),
});
const snapshotSchema: v.GenericSchema<unknown, Snapshot> = v.object({
  version: v.literal(1),
  callId: v.string(),
  startedAt: instant,
  at: instant,
  endedAt: v.exactOptional(instant),
  isCutOff: v.exactOptional(v.boolean()),
  isAfterReload: v.boolean(),
  previous: v.exactOptional(previous),
  measuredTo: v.picklist(['other side', 'server']),
  media,
  latency: v.object({ hear: latency, heard: latency, band: v.picklist(LATENCY_BANDS) }),
  roundTripMs: v.exactOptional(v.number()),
  sound: v.picklist(QUALITY_BANDS),
  picture: v.picklist(QUALITY_BANDS),
  link: v.picklist(QUALITY_BANDS),
  isRelayed: v.exactOptional(v.boolean()),
  protocol: v.exactOptional(v.picklist(['udp', 'tcp'])),
  // An older version of Webside kept none.
  figures: v.optional(
    v.object({
      madeUpPercent: figure,
      lostPackets: figure,
      soundStalledMs: figure,
      framesPerSecond: figure,
      lines: figure,
      droppedPercent: figure,
      pictureStillMs: figure,
      microphone: v.exactOptional(v.picklist(MICROPHONES)),
      lostByThemPercent: figure,
      uploadLimit: v.exactOptional(v.picklist(['none', 'bandwidth', 'cpu', 'unknown'])),
      linkDownMs: figure,
    }),
    {},
  ),
  silentForMs: v.number(),
  findings: v.array(
    v.object({
      id: v.string(),
      kind: v.picklist(FINDING_KINDS),
      side: v.picklist(SIDES),
      why: v.picklist(REASONS),
      worst: v.exactOptional(v.number()),
      firstSignAt: instant,
      raisedAt: instant,
      goneAt: v.exactOptional(instant),
      clearedAt: v.exactOptional(instant),
    }),
  ),
  briefs: v.array(v.object({ kind: v.picklist(FINDING_KINDS), at: instant, lastedMs: v.number() })),
  gaps: v.array(
    v.object({
      id: v.string(),
      way: v.picklist(GAP_WAYS),
      from: instant,
      lengthMs: v.number(),
      isOver: v.boolean(),
    }),
  ),
  gapsMade: v.object({ hear: v.number(), heard: v.number() }),
  talk: v.exactOptional(
    v.object({
      myTurns: v.number(),
      theirTurns: v.number(),
      myTalkMs: v.number(),
      theirTalkMs: v.number(),
      overlaps: v.number(),
      overlapMs: v.number(),
      doubleStarts: v.number(),
      myPauseMs: v.exactOptional(v.number()),
      theirPauseMs: v.exactOptional(v.number()),
      recentOverlaps: v.number(),
    }),
  ),
  trace: v.array(v.nullable(v.number())),
  bandSeconds: bandSecondsSchema,
});

const answersSchema = v.array(v.string());

/** What tells calls of one tab apart: read each second, when the whole need not be. */
const headSchema: v.GenericSchema<unknown, CallHead> = v.object({
  callId: v.string(),
  at: instant,
  endedAt: v.exactOptional(instant),
  isCutOff: v.exactOptional(v.boolean()),
  media: v.string(),
  previous: v.exactOptional(previous),
});

export async function readCallHead(tabId: number): Promise<CallHead | undefined> {
  return readAs(callKey(tabId), headSchema);
}

/** @returns undefined when there is none, or what is there cannot be read */
export async function readCall(tabId: number): Promise<Snapshot | undefined> {
  return readAs(callKey(tabId), snapshotSchema);
}

/** What is known of the calls of these tabs. */
export async function readCalls(tabIds: number[]): Promise<Map<number, Snapshot>> {
  const stored = Object.keys(await session.get(tabIds.map(callKey)));
  const known = tabIds.filter((tabId) => stored.includes(callKey(tabId)));
  const read = await Promise.all(known.map(async (tabId) => [tabId, await readCall(tabId)] as const));
  return new Map(read.flatMap(([tabId, snapshot]) => (snapshot ? [[tabId, snapshot] as const] : [])));
}

/** What is known of the calls of all tabs. */
export async function readAllCalls(): Promise<Snapshot[]> {
  const keys = Object.keys(await session.get(null)).filter((key) => key.startsWith(callKey('')));
  const tabIds = keys.map((key) => Number(key.slice(callKey('').length)));
  return [...(await readCalls(tabIds)).values()];
}

export async function keepCall(tabId: number, snapshot: Snapshot): Promise<void> {
  await session.set({ [callKey(tabId)]: snapshot });
}

/**
 * Ends a call whose frame could not say so.
 * @returns its last Snapshot; undefined when that call is not the tab's latest, or is over already
 */
export async function endCall(tabId: number, callId: string, atMs: number): Promise<Snapshot | undefined> {
  const head = await readCallHead(tabId);
  if (!head || head.callId !== callId || head.endedAt !== undefined) return undefined;
  const snapshot = (await readStored(callKey(tabId))) as Snapshot;
  const ended = cutOff(snapshot, atMs);
  await keepCall(tabId, ended);
  return ended;
}

/** The tab is gone. What was written beside its call stays. */
export async function forgetCall(tabId: number): Promise<void> {
  await session.remove([callKey(tabId), answersKey(tabId)]);
}

export async function readSettled(tabId: number): Promise<string[]> {
  return (await readAs(answersKey(tabId), answersSchema)) ?? [];
}

export async function keepSettled(tabId: number, settled: string[]): Promise<void> {
  await session.set({ [answersKey(tabId)]: settled });
}
