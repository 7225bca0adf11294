import type { LocalLevel } from './local-level';
import { type ForEachWay, hasOwn, uncurry, type Way } from './natives';

/**
 * Takes talk levels: how loud, never what. Made once, before the page's first script, with functions that the page cannot
 * replace.
 */
export function levelTaker(scope: Window & typeof globalThis, local: LocalLevel, forEachWay: ForEachWay) {
  const { now } = scope.Date;
  const getSources = uncurry(scope.RTCRtpReceiver.prototype.getSynchronizationSources);

  /** @param tell takes Levels of utils/call-quality/report.ts as JSON text: the loudest voice that comes, the first that goes */
  return function takeLevels(connection: RTCPeerConnection, id: string, tell: (text: string) => void): void {
    const at = now();
    let loudest = -1;
    let remote = '';
    let sent: Way | undefined;
    forEachWay(connection, (way) => {
      // A receiver of pictures tells sources too, without a level; to ask it costs more than all else that is done here.
      if (!way.isAudio) return;
      if (way.track) sent ??= way;
      const sources = getSources(way.receiver);
      const source = sources.length > 0 && sources[0];
      if (!source || !hasOwn(source, 'audioLevel')) return;
      const level = source.audioLevel as number;
      if (level <= loudest) return;
      loudest = level;
      remote = `,"remote":${level},"remoteAt":${source.timestamp}`;
    });
    const done = (level?: number): void =>
      tell(`{"connection":"${id}","at":${at}${remote}${typeof level === 'number' ? `,"local":${level}` : ''}}`);
    if (sent) local.take(sent, done);
    else done();
  };
}
