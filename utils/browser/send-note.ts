import type { Answer, ServerAnswer } from '../record/sending';
import type { OpenPlace } from '../record/sending-place';
import { type NoteToSend, toRequest } from '../record/sending-request';

/** Those that this build may connect to; put in by wxt.config.ts, which writes the same into the pages' security policy. */
export const ENDPOINTS: readonly string[] = import.meta.env.NOTES_ENDPOINTS ?? [];

declare global {
  interface ImportMetaEnv {
    /** origins of a managed build that may send notes; absent in tests without a build */
    readonly NOTES_ENDPOINTS?: readonly string[];
    /** a build that may send notes: in all others whatever stands behind it is left out */
    readonly CAN_SEND?: boolean;
  }
}

/** A server that takes longer is taken for one that does not answer: the note goes in a second, or not at all. */
const TIMEOUT_MS = 30_000;
/** Of an answer, more than a server's few words is not read. */
const MOST_BYTES = 1_000_000;

interface SendOptions {
  /** ends it before its time */
  cancelled: AbortSignal;
  timeoutMs?: number;
}

/**
 * Sends one note, once. The only place in Webside from which anything is sent over a network.
 * @returns what came back, or why nothing did; never throws
 */
export async function sendNote(
  place: OpenPlace,
  note: NoteToSend,
  { cancelled, timeoutMs = TIMEOUT_MS }: SendOptions,
): Promise<Answer> {
  if (!navigator.onLine) return { is: 'none', why: 'offline' };
  const tooSlow = AbortSignal.timeout(timeoutMs);
  const { address, headers } = toRequest(place, note);
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers,
      body: note.body,
      signal: AbortSignal.any([tooSlow, cancelled]),
      // Nothing of the person or the browser goes along, nothing is kept by the browser, and nobody sends it elsewhere.
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
    });
    return response.type === 'opaqueredirect' ? { is: 'none', why: 'redirect' } : await toAnswer(response);
  } catch {
    return { is: 'none', why: cancelled.aborted ? 'cancelled' : tooSlow.aborted ? 'too slow' : 'no connection' };
  }
}

async function toAnswer(response: Response): Promise<ServerAnswer> {
  const header = (name: string): string => response.headers.get(name) ?? '';
  return {
    is: 'answer',
    status: response.status,
    madeAs: header('location'),
    retryAfter: header('retry-after'),
    contentType: header('content-type'),
    ...(await readBounded(response)),
  };
}

/** What came of the body before it ended, broke off, or became too long. */
async function readBounded({ body }: Response): Promise<{ body: string; isWhole: boolean }> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = body?.getReader();
  try {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) return { body: text + decoder.decode(), isWhole: true };
      bytes += part.value.byteLength;
      if (bytes > MOST_BYTES) break;
      text += decoder.decode(part.value, { stream: true });
    }
    await reader?.cancel();
  } catch {
    // The status has come, and tells its part.
  }
  return { body: text, isWhole: false };
}
