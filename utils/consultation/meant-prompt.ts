/** Which prompt has stood in the one place, and since when it has stood there in another one's stead. */
export interface Standing {
  findingId?: string;
  /** ms by the caller's clock; undefined when it came into an empty place */
  replacedAt?: number;
}

/** To see that a sentence has changed, and to hold the finger back, takes most people about half a second. */
const MEANT_FOR_THE_ONE_BEFORE_MS = 700;

/** @param findingId of the prompt that stands there now; undefined while the place is empty */
export function follow(standing: Standing, findingId: string | undefined, now: number): Standing {
  if (findingId === standing.findingId) return standing;
  if (findingId === undefined) return {};
  return standing.findingId === undefined ? { findingId } : { findingId, replacedAt: now };
}

/** Whether a press now is meant for the prompt that stands there, and not for the one before. */
export function isMeant({ replacedAt }: Standing, now: number): boolean {
  return replacedAt === undefined || now - replacedAt >= MEANT_FOR_THE_ONE_BEFORE_MS;
}
