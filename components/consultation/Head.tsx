import type { Snapshot } from '../../utils/call-quality/snapshot';
import { isBegun } from '../../utils/consultation/consultation';
import type { NoCall } from '../../utils/platforms/explain-no-call';
import { capital, clock, minutes, timer } from '../../utils/i18n/words';
import { LiveQuality } from './LiveQuality';
import type { PanelProps } from './Panel';
import { useLater } from './use-later';

/** Which page, which call, how it is. As high without a call as with one. */
export function Head(props: PanelProps) {
  const { now, site, slot, snapshot, noCall } = props;
  const later = useLater();
  const isRunning = snapshot && snapshot.endedAt === undefined;
  const ofSlot = slot ? ` of ${minutes(slot.lengthMs)}` : '';
  return (
    <header class="head">
      <div class="top quiet">
        <h1 title={site}>{site || 'Webside'}</h1>
        <span>{isRunning && `${timer(now - snapshot.startedAt)}${ofSlot}`}</span>
        <button type="button" class="link" onClick={props.onSettings}>
          Settings
        </button>
      </div>
      <p class="whose quiet">
        {props.isElsewhere ? `In another tab, ${whoseWords(props)}. ` : capital(whoseWords(props))}
        {props.isElsewhere && (
          <button type="button" class="link" onClick={props.onGoToCall}>
            Go to it
          </button>
        )}
      </p>
      {snapshot && !(noCall && isNews(noCall, snapshot)) ? (
        <LiveQuality {...props} snapshot={snapshot} />
      ) : (
        <section class="empty" aria-label="Call">
          {noCall && later && later !== 'failed' && <later.Empty {...props} state={noCall} />}
        </section>
      )}
    </header>
  );
}

/** Which call the notes are of, so that two on one site are told apart; without one, which notes they are. */
function whoseWords({ snapshot, consultation }: PanelProps): string {
  if (snapshot && snapshot.endedAt === undefined) return `call since ${clock(snapshot.startedAt)}`;
  if (snapshot && consultation.callId === snapshot.callId) return `call of ${clock(snapshot.startedAt)}, over`;
  return isBegun(consultation) ? `notes of ${clock(consultation.startedAt)}` : 'new notes';
}

/** Beside a call that is over, or silent, it is no news that there is none; nor, beside one that is over, how to see it. */
function isNews({ why }: NoCall, snapshot: Snapshot | undefined): boolean {
  if (!snapshot) return true;
  return why !== 'no call yet' && !(why === 'reload' && snapshot.endedAt !== undefined);
}
