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
  const { audio, video, lostByThemPercent, microphone, uploadLimit, linkDownMs } = moment;
  if (moment.silentForMs >= NO_DATA_AFTER_MS) return {};
  const found = {
    lostPackets: audio?.lostPackets,
    soundStalledMs: audio?.hasArrived ? audio.stalledMs : undefined,
    framesPerSecond: video?.framesPerSecond,
    lines: video?.height,
    droppedPercent: video?.droppedPercent,
    pictureStillMs: video?.hasDecoded ? moment.pictureStillMs : undefined,
    lostByThemPercent,
    linkDownMs,
  };
  const known = Object.entries(found).filter((each): each is [string, number] => each[1] !== undefined);
  const madeUp = audio?.concealedPercent;
  return {
    ...Object.fromEntries(known.map(([name, value]) => [name, Math.round(Math.min(MOST, value))])),
    ...(madeUp !== undefined && { madeUpPercent: Math.round(madeUp * 10) / 10 }),
    microphone,
    uploadLimit,
  };
}
