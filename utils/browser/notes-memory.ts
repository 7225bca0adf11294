import * as v from 'valibot';
import { GAP_WAYS } from '../call-quality/gaps';
import { type Consultation, FIELDS } from '../consultation/consultation';
import { type LostSound, SETTLED_STATES } from '../consultation/rechecks';
import { ROW_PARTS } from '../consultation/rows';
import { SAFETY_NET_STATUSES } from '../consultation/safety-net';
import { MODES } from '../consultation/segments';
import { bandSecondsSchema } from './call-memory';
import { callsIn, consultationKey, consultationsIn, lostSoundKey } from './notes-keys';
import { readAs } from './read-as';
import { DAMAGED, session } from './session';

const eachOf = <Id extends string, Of>(ids: readonly Id[], make: () => Of) =>
  Object.fromEntries(ids.map((id) => [id, make()])) as Record<Id, Of>;
const texts = <Id extends string>(parts: readonly { id: Id }[]) =>
  eachOf(
    parts.map(({ id }) => id),
    () => v.string(),
  );
const consultationSchema: v.GenericSchema<unknown, Consultation> = v.object({
  version: v.literal(1),
  id: v.string(),
  revision: v.number(),
  callId: v.string(),
  earlierCalls: v.array(v.string()),
  isResumed: v.exactOptional(v.boolean()),
  tabId: v.number(),
  site: v.string(),
  startedAt: v.number(),
  beganAt: v.exactOptional(v.number()),
  ticked: v.array(v.string()),
  tickedAt: v.exactOptional(v.record(v.string(), v.number())),
  chosen: v.record(v.string(), v.string()),
  texts: v.object(texts(FIELDS)),
  times: v.object(
    eachOf(
      FIELDS.map(({ id }) => id),
      () => v.exactOptional(v.object({ from: v.number(), to: v.number() })),
    ),
  ),
  safetyNets: v.pipe(
    v.array(
      v.object({
        ...texts(ROW_PARTS.safetyNets),
        status: v.picklist(SAFETY_NET_STATUSES),
        givenAt: v.exactOptional(v.number()),
      }),
    ),
    v.minLength(1),
  ),
  medicines: v.array(v.object(texts(ROW_PARTS.medicines))),
  readings: v.array(v.object(texts(ROW_PARTS.readings))),
  nextSteps: v.array(v.object(texts(ROW_PARTS.nextSteps))),
  segments: v.array(v.object({ mode: v.picklist(MODES), from: v.number(), reason: v.string() })),
  copies: v.exactOptional(v.record(v.string(), v.object({ at: v.number(), mark: v.string() }))),
  settled: v.record(v.string(), v.object({ state: v.picklist(SETTLED_STATES), at: v.number(), lostMs: v.number() })),
  written: v.exactOptional(v.object({ field: v.string(), at: v.number() })),
  changedAt: v.exactOptional(v.number()),
});

const lostSoundSchema: v.GenericSchema<unknown, LostSound> = v.object({
  callId: v.string(),
  gaps: v.array(
    v.object({
      id: v.string(),
      way: v.picklist(GAP_WAYS),
      from: v.number(),
      lengthMs: v.number(),
      writing: v.exactOptional(v.string()),
    }),
  ),
  line: v.exactOptional(v.object({ endedAt: v.exactOptional(v.number()), bandSeconds: bandSecondsSchema })),
  clearedAt: v.exactOptional(v.number()),
});

/** What was lost in each call of this browser session. */
export async function readLostSound(): Promise<LostSound[]> {
  const calls = callsIn(Object.keys(await session.get(null)));
  const read = await Promise.all(calls.map((callId) => readAs(lostSoundKey(callId), lostSoundSchema)));
  return read.filter((lost) => lost !== undefined);
}

/** Notes are never written with it: what the call tells by itself never stands in the way of what is typed. */
export async function keepLostSound(lost: LostSound): Promise<void> {
  await session.set({ [lostSoundKey(lost.callId)]: lost });
}

/** All Consultations of this browser session, oldest first. One that is damaged is set aside and the others are read. */
export async function readConsultations(): Promise<Consultation[]> {
  const ids = consultationsIn(Object.keys(await session.get(null)));
  const read = await Promise.all(ids.map((id) => readAs(consultationKey(id), consultationSchema)));
  return read
    .filter((consultation) => consultation !== undefined)
    .sort((one, other) => one.startedAt - other.startedAt);
}

/** @throws when the browser's memory for extensions is full; what is in the panel is still there */
export async function keepConsultation(consultation: Consultation): Promise<void> {
  await session.set({ [consultationKey(consultation.id)]: consultation });
}

/** Wipes a Consultation. @returns whether nothing of it is left, looked up after the wipe */
export async function clearConsultation(id: string): Promise<boolean> {
  const key = consultationKey(id);
  await session.remove(key);
  return !(key in (await session.get(key)));
}

/** What was set aside because it could not be read: the raw text by key, so that words can still be copied from it. */
export async function readDamaged(): Promise<Record<string, string>> {
  const all = await session.get(null);
  const damaged = Object.entries(all).filter(([key]) => key.startsWith(DAMAGED));
  return Object.fromEntries(damaged.map(([key, value]) => [key, String(value)]));
}

export async function clearDamaged(): Promise<void> {
  await session.remove(Object.keys(await readDamaged()));
}
