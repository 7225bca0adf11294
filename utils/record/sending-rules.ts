/** What a server's answer means for the note. `refused`: it is not there. `unsure`: it may be. */
interface Rule {
  is: 'refused' | 'unsure';
  /** the same note may be taken another time */
  canRetry: boolean;
  /** begins with the server's name */
  words: string;
}

const TELL = 'Tell whoever looks after Webside.';

export const REDIRECTED: Rule = {
  is: 'refused',
  canRetry: false,
  words: `wants notes at another address, and Webside sends to the agreed one only. ${TELL}`,
};

/** Answers that say no, by their status. Sources: RFC 9110, section 15; RFC 6585; FHIR R4, http.html, "create" and "conditional create". */
const REFUSALS: Record<number, Omit<Rule, 'is'>> = {
  400: { canRetry: false, words: `does not accept what is in the note. Copy or print it instead. ${TELL}` },
  401: { canRetry: false, words: `asks for a sign-in, and Webside has none. ${TELL}` },
  403: { canRetry: false, words: `does not allow notes from here. ${TELL}` },
  404: { canRetry: false, words: `has no place for notes at this address. ${TELL}` },
  405: { canRetry: false, words: `takes no notes at this address. ${TELL}` },
  406: { canRetry: false, words: `does not speak FHIR as JSON. ${TELL}` },
  407: { canRetry: true, words: 'is behind a sign-in of your network. Sign in to it, then try again.' },
  408: { canRetry: true, words: 'did not get the whole note in time. Try again.' },
  409: { canRetry: false, words: `says that the note is at odds with something it holds. ${TELL}` },
  412: {
    canRetry: false,
    words: `holds more than one note with this one’s number already, and took no further one. ${TELL}`,
  },
  413: { canRetry: false, words: 'takes no note as long as this. Copy or print it instead.' },
  425: { canRetry: true, words: 'could not take it at once. Try again.' },
  429: { canRetry: true, words: 'gets too much at the moment. Try again later.' },
  501: { canRetry: false, words: `does not take notes. ${TELL}` },
  503: { canRetry: true, words: 'takes nothing at the moment. Try again later.' },
  507: { canRetry: false, words: `has no room left. ${TELL}` },
  511: { canRetry: true, words: 'is behind a sign-in of your network. Sign in to it, then try again.' },
};
const SAME_AS: Record<number, number> = { 410: 404, 415: 406, 422: 400 };

/** @param status of any answer but a yes */
export function ruleOf(status: number): Rule {
  const refusal = REFUSALS[SAME_AS[status] ?? status];
  if (refusal) return { is: 'refused', ...refusal };
  if (status >= 300 && status < 400) return REDIRECTED;
  if (status >= 400 && status < 500) return { is: 'refused', canRetry: false, words: `did not take the note. ${TELL}` };
  if (status >= 500) return { is: 'unsure', canRetry: true, words: 'failed while it had the note.' };
  return { is: 'unsure', canRetry: true, words: 'has answered, but does not say that it keeps the note.' };
}
