import type { ConnectionRating } from '../../utils/equipment/connection';
import { adviceWords, callFactWords, connectionWords, estimateWords } from '../../utils/i18n/connection-words';
import { Mark } from '../ui/Mark';

/** What is known of the line. No server is asked, so before the first call that is little, and it says so. */
export function Connection({ rating }: { rating: ConnectionRating }) {
  const { band, isOnline, estimate, calls, advice } = rating;
  return (
    <section class="card" aria-label="Connection">
      <h2>Connection</h2>
      <p role="status">
        <Mark band={band} /> <b>{connectionWords(rating)}</b>
      </p>
      <ul class="facts">
        {isOnline && (
          <li>
            <Mark band="unknown" /> This browser is online: it has a network. Whether that is good enough for a call is
            not known from it.
          </li>
        )}
        {calls.map((call) => (
          <li key={call.at}>
            <Mark band={call.band} /> {callFactWords(call)}
          </li>
        ))}
        {estimate && (
          <li>
            <Mark band={estimate.band} /> {estimateWords(estimate)}
          </li>
        )}
      </ul>
      {advice.length > 0 && (
        <ul>
          {advice.map((each) => (
            <li key={each}>{adviceWords(each)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
