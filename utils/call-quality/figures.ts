import { NO_DATA_AFTER_MS } from './limits';
import type { Moment } from './moment';
import type { Microphone } from './report';

/**
 * What the words for sound, picture and link rest on, as of the last second. Each is absent where there is no such thing, or
 * the browser does not tell it.
 */
export interface Figures {
  /** of what was heard, made up by the browser, with one decimal */
  madeUpPercent?: number;
  /** packets of their sound that did not come */
  lostPackets?: number;
  /** since their last packet of sound */
  soundStalledMs?: number;
  framesPerSecond?: number;
  /** height of their picture */
  lines?: number;
  /** of their picture's frames, thrown away because this computer was too slow */
  droppedPercent?: number;
  /** since their picture last moved */
  pictureStillMs?: number;
  microphone?: Microphone;
  /** of our sound, lost on its way, by their last report */
  lostByThemPercent?: number;
  uploadLimit?: Moment['uploadLimit'];
  /** 0 while connected */
  linkDownMs?: number;
}

/** More than any call has; a page may forge any number. */
const MOST = 1e9;

export function figuresOf(moment: Moment): Figures {
  const { audio, video, lostByThemPercent, microphone, uploadLimit } = moment;
  if (moment.silentForMs >= NO_DATA_AFTER_MS) return {};
  return {
    ...(audio?.concealedPercent !== undefined && { madeUpPercent: Math.round(audio.concealedPercent * 10) / 10 }),
    ...(audio?.lostPackets !== undefined && { lostPackets: whole(audio.lostPackets) }),
    ...(audio?.hasArrived && { soundStalledMs: whole(audio.stalledMs) }),
    ...(video?.framesPerSecond !== undefined && { framesPerSecond: whole(video.framesPerSecond) }),
    ...(video?.height !== undefined && { lines: whole(video.height) }),
    ...(video?.droppedPercent !== undefined && { droppedPercent: whole(video.droppedPercent) }),
    ...(video?.hasDecoded && { pictureStillMs: whole(moment.pictureStillMs) }),
    microphone,
    ...(lostByThemPercent !== undefined && { lostByThemPercent: whole(lostByThemPercent) }),
    uploadLimit,
    linkDownMs: whole(moment.linkDownMs),
  };
}

function whole(value: number): number {
  return Math.round(Math.min(MOST, value));
}
