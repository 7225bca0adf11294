import type { Latency } from '../call-quality/latency';
import { NO_DATA_AFTER_MS } from '../call-quality/limits';
import type { Snapshot } from '../call-quality/snapshot';
import { DOUBT_WORDS, REASON_WORDS } from './words';

/** Why a way has no number, or no band; `undefined` where nothing is known against it but that the call is young. */
function whyUnknown({ doubt }: Latency, { media, silentForMs }: Snapshot): string | undefined {
  if (doubt) return DOUBT_WORDS[doubt];
  if (silentForMs >= NO_DATA_AFTER_MS) return REASON_WORDS['reports missing'];
  return media === 'outside rtp' ? REASON_WORDS['outside rtp'] : undefined;
}

/** In place of a number. */
export function notKnown(latency: Latency, snapshot: Snapshot): string {
  const why = whyUnknown(latency, snapshot);
  return why ? `not known: ${why}` : 'not known yet';
}

/** After a number whose range is too wide for a band; else empty. */
export function bandNotTold({ doubt, valueMs }: Latency): string {
  return doubt && valueMs !== undefined ? `; its band is not told: ${DOUBT_WORDS[doubt]}` : '';
}
