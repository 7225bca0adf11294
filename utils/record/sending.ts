import { clock } from '../i18n/words';
import { hasErrors, issueLines, plainLines, readResource, referenceIn, type Resource } from './read-answer';
import { REDIRECTED, ruleOf } from './sending-rules';
import type { OpenPlace } from './sending-place';
import type { NoteToSend } from './sending-request';

/** What came back, as it came. */
export interface ServerAnswer {
  is: 'answer';
  status: number;
  /** the headers Location, Retry-After and Content-Type; empty where there are none */
  madeAs: string;
  retryAfter: string;
  contentType: string;
  body: string;
  /** the body came to its end, and was not too long to be read */
  isWhole: boolean;
}

/**
 * Why nothing came back. `no connection`: the browser does not say whether the network, the name, the certificate or the line was
 * at fault, nor whether the note had gone by then. `redirect`: it was not followed.
 */
export type Answer = ServerAnswer | { is: 'none'; why: keyof typeof SILENCES | 'redirect' };

/** What became of a note. `not sent`: it never left this computer. */
export interface Outcome {
  is: 'kept' | 'refused' | 'unsure' | 'not sent';
  /** what happened, what is safe, what to do */
  words: string;
  /** the server's own words */
  details: string[];
  canRetry: boolean;
  /** how the server calls it, such as Bundle/42; only of what is kept */
  reference?: string;
}

interface Asked {
  note: NoteToSend;
  place: OpenPlace;
  /** when the answer came, ms since 1970 */
  now: number;
}

const SAFE = 'Your note is still here.';
// Whether a server minds the number is up to it (docs/deployment.md): nothing is promised in its name.
const AGAIN =
  'It may have arrived. “Try again” sends exactly the same once more: it carries the same number, by which a server that looks for it makes no second one.';

/** `{name}` stands for what clinicians call the server. */
const SILENCES = {
  'too slow': { is: 'unsure', words: `{name} has not answered in time. ${AGAIN}` },
  cancelled: { is: 'unsure', words: `Cancelled. ${AGAIN}` },
  'no connection': {
    is: 'unsure',
    words: `No answer from {name}: the line broke, or its certificate is not trusted here, or it does not run. ${AGAIN}`,
  },
  offline: { is: 'not sent', words: `This computer is offline, so nothing was sent. Connect it, then try again.` },
  'not allowed': {
    is: 'not sent',
    words: `The browser was not allowed to connect to {name}, so nothing was sent. Try again, and allow it.`,
  },
  withdrawn: {
    is: 'not sent',
    words: `Your organisation no longer sends notes to {name} at that address, so nothing was sent.`,
  },
} as const;

/** What an answer, or none, means for the note: only a yes that cannot be anything else counts as one. */
export function judge(answer: Answer, { note, place, now }: Asked): Outcome {
  if (answer.is === 'none') return answer.why === 'redirect' ? refusedRedirect(place) : silence(answer.why, place);
  const resource = answer.isWhole ? readResource(answer.body) : undefined;
  if (answer.status === 200 || answer.status === 201) {
    const doubt = doubtOf(answer, resource, { note, place });
    return doubt === undefined ? kept(answer, resource, place) : unsure(`${place.name} ${doubt}`, issueLines(resource));
  }
  const { is, canRetry, words } = ruleOf(answer.status);
  const wait = waitWords(answer.retryAfter, now);
  const isPlain = answer.contentType.startsWith('text/plain');
  return {
    is,
    words: [`${place.name} ${words}`, is === 'unsure' ? AGAIN : '', wait, SAFE, `(Answer ${answer.status}.)`]
      .filter(Boolean)
      .join(' '),
    details: resource ? issueLines(resource) : isPlain ? plainLines(answer.body) : [],
    canRetry,
  };
}

function silence(why: keyof typeof SILENCES, { name }: OpenPlace): Outcome {
  const { is, words } = SILENCES[why];
  return { is, words: `${words.replace('{name}', name)} ${SAFE}`, details: [], canRetry: true };
}

function refusedRedirect({ name }: OpenPlace): Outcome {
  const { is, canRetry, words } = REDIRECTED;
  return { is, words: `${name} ${words} ${SAFE}`, details: [], canRetry };
}

function unsure(words: string, details: string[]): Outcome {
  return { is: 'unsure', words: `${words} ${AGAIN} ${SAFE}`, details, canRetry: true };
}

function kept({ status, madeAs }: ServerAnswer, resource: Resource | undefined, place: OpenPlace): Outcome {
  const { name } = place;
  const id =
    typeof resource?.id === 'string' && resource.resourceType === 'Bundle' ? `Bundle/${resource.id}` : undefined;
  const reference = (referenceIn(madeAs, place) ?? id)?.slice(0, 80);
  const words = status === 201 ? `${name} has kept the note.` : `${name} has the note: it was there already.`;
  return { is: 'kept', words, details: [], canRetry: false, ...(reference !== undefined && { reference }) };
}

/**
 * Pages that ask for a sign-in answer 200 too, and a server may answer in FHIR about anything. So a yes needs the note itself with
 * its number, or the server's name for it at the agreed place, or, for a note newly made, no word at all.
 * @returns why it is no yes, as the end of a sentence; undefined where it is one
 */
function doubtOf(
  answer: ServerAnswer,
  resource: Resource | undefined,
  { note, place }: Pick<Asked, 'note' | 'place'>,
): string | undefined {
  if (hasErrors(resource)) return 'says yes and no at once.';
  if (resource?.resourceType === 'Bundle')
    return isOurs(resource, note) ? undefined : 'has answered about another note.';
  const isPage = answer.contentType.includes('html');
  if (!isPage && referenceIn(answer.madeAs, place)) return undefined;
  if (!answer.isWhole) return 'began to answer, and broke off.';
  if (answer.body.trim() === '') return answer.status === 201 ? undefined : 'has answered with nothing.';
  if (resource) return 'has answered, but does not name the note.';
  return 'has answered with something that is not FHIR, perhaps a page that asks for a sign-in.';
}

function isOurs({ type, identifier }: Resource, note: NoteToSend): boolean {
  const { system, value } = (identifier ?? {}) as { system?: unknown; value?: unknown };
  return type === 'document' && system === note.identifier.system && value === note.identifier.value;
}

const LONGEST_WAIT_MS = 24 * 3_600_000;

/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). */
function waitWords(retryAfter: string, now: number): string {
  const at = /^\d+$/.test(retryAfter.trim()) ? now + Number(retryAfter) * 1000 : Date.parse(retryAfter);
  if (Number.isNaN(at) || at <= now) return '';
  return at - now > LONGEST_WAIT_MS ? 'It asks to wait for more than a day.' : `It asks to wait until ${clock(at)}.`;
}
