import { clock, timer } from '../../utils/i18n/words';
import { Empty } from './Empty';
import { LiveQuality } from './LiveQuality';
import type { PanelProps } from './Panel';

/** Which page, which call, how it is. As high without a call as with one. */
export function Head(props: PanelProps) {
  const { now, site, snapshot, noCall } = props;
  const isRunning = snapshot && snapshot.endedAt === undefined;
  // A call that has just ended says so; that there is none is no news then.
  const isNews = !snapshot?.endedAt || !['no call yet', 'reload'].includes(noCall?.why ?? '');
  return (
    <header class="head">
      <div class="top quiet">
        <h1 title={site}>{site || 'Webside'}</h1>
        {props.isElsewhere ? (
          <span>
            In another tab.{' '}
            <button type="button" class="link" onClick={props.onGoToCall}>
              Go to it
            </button>
          </span>
        ) : (
          <span>{isRunning ? `since ${clock(snapshot.startedAt)} · ${timer(now - snapshot.startedAt)}` : ''}</span>
        )}
      </div>
      {noCall && isNews ? (
        <Empty {...props} state={noCall} />
      ) : (
        snapshot && <LiveQuality snapshot={snapshot} now={now} onCopyReport={props.onCopyReport} />
      )}
    </header>
  );
}
