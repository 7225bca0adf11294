import type { FeltDelay } from '../../utils/coaching/feel-the-delay';
import { inSeconds } from '../../utils/i18n/words';

/** So many overlaps fill the bar; more are told by the number. */
const MOST_DRAWN = 12;

/** How often both talked at once, at each delay: as a picture and as numbers. */
export function FeltTable({ results }: { results: readonly FeltDelay[] }) {
  return (
    <table class="felt">
      <caption>How often you talked at once</caption>
      <thead>
        <tr>
          <th scope="col">Delay added, each way</th>
          <th scope="col">Measured</th>
          <th scope="col">Both at once</th>
          <th scope="col">For</th>
          <th scope="col">Turns, you and they</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ delayMs, measuredMs, overlaps, overlapMs, myTurns, theirTurns }) => (
          <tr key={delayMs}>
            <th scope="row">{delayMs === 0 ? 'none' : inSeconds(delayMs)}</th>
            <td>{measuredMs === undefined ? 'not known' : `about ${inSeconds(measuredMs)}`}</td>
            <td>
              <svg width="72" height="10" viewBox={`0 0 ${MOST_DRAWN} 1`} preserveAspectRatio="none" aria-hidden="true">
                <rect width={Math.min(overlaps, MOST_DRAWN)} height="1" fill="var(--poor)" />
              </svg>{' '}
              {overlaps}
            </td>
            <td>{overlaps === 0 ? '–' : inSeconds(overlapMs)}</td>
            <td>
              {myTurns}, {theirTurns}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
