import { type Flat, flat, flatText } from './flat-text';
import type { LocalLevel } from './local-level';
import { hasOwn, type Tracks, uncurry } from './natives';

/**
 * Takes talk levels: how loud, never what. Made once, before the page's first script, with functions that the page cannot
 * replace.
 */
export function levelTaker(scope: Window & typeof globalThis, local: LocalLevel, { sentTrackOf, kindOf }: Tracks) {
  const { RTCPeerConnection, RTCRtpReceiver } = scope;
  const getReceivers = uncurry(RTCPeerConnection.prototype.getReceivers);
  const getSenders = uncurry(RTCPeerConnection.prototype.getSenders);
  const getSources = uncurry(RTCRtpReceiver.prototype.getSynchronizationSources);

  // A receiver of pictures tells sources too, but no level.
  function takeRemote(connection: RTCPeerConnection, levels: Flat): void {
    const receivers = getReceivers(connection);
    for (let index = 0; index < receivers.length; index += 1) {
      const sources = getSources(receivers[index] as RTCRtpReceiver);
      const source = sources.length > 0 && sources[0];
      if (!source || !hasOwn(source, 'audioLevel')) continue;
      const level = source.audioLevel as number;
      if (level < (levels.remote as number)) continue;
      levels.remote = level;
      levels.remoteAt = source.timestamp;
    }
  }

  /** @param tell takes Levels of utils/call-quality/report.ts as JSON text */
  return function takeLevels(connection: RTCPeerConnection, id: string, tell: (text: string) => void): void {
    const levels = flat();
    levels.connection = id;
    takeRemote(connection, levels);
    const done = (level?: number): void => {
      if (level !== undefined) levels.local = level;
      tell(flatText(levels));
    };
    const senders = getSenders(connection);
    for (let index = 0; index < senders.length; index += 1) {
      const sender = senders[index] as RTCRtpSender;
      const track = sentTrackOf(sender);
      if (track && kindOf(track) === 'audio') return local.take(sender, track, done);
    }
    done();
  };
}
