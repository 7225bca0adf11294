import { toLine } from './lines';

/** What an organisation's policy says of sending; nothing of it is taken for true yet. */
export interface SendingPolicy {
  /** of a FHIR server, or of an integration engine that takes what one takes */
  address: string;
  /** what clinicians call it */
  name?: string | undefined;
}

/** A place to which a finished note may be sent. */
export interface OpenPlace {
  is: 'open';
  /** what clinicians call it; its host where nobody gave it a name */
  name: string;
  host: string;
  /** without a stroke at its end */
  base: string;
  /** match pattern of the host, for which the browser's permission is asked; browsers divide hosts, not ports */
  pattern: string;
}

/** `off`: no policy names one. `wrong`: it does, and `words` say to the clinician why nothing can be sent to it. */
export type SendingPlace = { is: 'off' } | { is: 'wrong'; words: string } | OpenPlace;

const LONGEST_NAME = 80;
const MEND = 'Nothing can be sent until whoever looks after Webside has mended that.';

/**
 * Where notes may be sent, as policy and build together allow it: a policy alone opens nothing.
 * @param origins those that this build may connect to, such as https://fhir.trust.example
 */
export function toPlace(policy: SendingPolicy | undefined, origins: readonly string[]): SendingPlace {
  if (!policy) return { is: 'off' };
  const address = toAddress(policy.address);
  if (address?.protocol !== 'https:')
    return wrong(`Your organisation’s address for sending is not one that begins with https. ${MEND}`);
  if (address.username || address.password || address.search || address.hash)
    return wrong(`Your organisation’s address for sending holds more than a plain address. ${MEND}`);
  if (!origins.includes(address.origin))
    return wrong(
      `This build of Webside may not reach your organisation’s address for sending, ${address.host}. ${MEND}`,
    );
  const [name = address.host] = toLine([policy.name ?? '']);
  return {
    is: 'open',
    name: name.slice(0, LONGEST_NAME),
    host: address.host,
    // A lone "?" or "#" at the end is no part of either, and would take what comes after it for its own.
    base: `${address.origin}${address.pathname}`.replace(/\/+$/, ''),
    pattern: `https://${address.hostname}/*`,
  };
}

function toAddress(text: string): URL | undefined {
  return URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
}

function wrong(words: string): SendingPlace {
  return { is: 'wrong', words };
}
