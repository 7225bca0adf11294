import type { Figures } from '../call-quality/figures';
import { SOUND_GONE_AFTER_MS } from '../call-quality/limits';
import type { Snapshot } from '../call-quality/snapshot';
import { inSeconds, QUALITY_WORDS, withUnit } from './words';

const MICROPHONE_WORDS: Record<NonNullable<Figures['microphone']>, string> = {
  on: 'microphone on',
  off: 'microphone off',
  muted: 'microphone muted by the browser',
  ended: 'microphone unplugged',
  none: 'not sent',
};

const LIMIT_WORDS: Record<NonNullable<Figures['uploadLimit']>, string> = {
  none: 'held back by nothing',
  bandwidth: 'held back by the line’s bandwidth',
  cpu: 'held back by this computer',
  unknown: 'the browser does not say whether it is held back',
};

/** Of sound and picture that travel outside RTP. */
const NOT_REPORTED = 'the browser does not report how it travels here';

/** The figures that the words for sound, picture and link rest on, a line each, those of the last second. */
export function figureLines(snapshot: Snapshot): string[] {
  const { sound, picture, link, figures, media } = snapshot;
  const isTold = media === 'rtp';
  return [
    line(`Their sound ${QUALITY_WORDS[sound]}`, isTold ? soundOf(figures) : [NOT_REPORTED]),
    line(`Their picture ${QUALITY_WORDS[picture]}`, isTold ? pictureOf(figures) : [NOT_REPORTED]),
    line(`Link ${QUALITY_WORDS[link]}`, linkOf(snapshot)),
    // Where it goes another way, that none goes as RTP says nothing.
    line('Your sound', isTold ? mineOf(figures) : [NOT_REPORTED]),
    line('Your picture', isTold ? figures.uploadLimit && [LIMIT_WORDS[figures.uploadLimit]] : [NOT_REPORTED]),
  ];
}

function line(what: string, told: (string | false | undefined)[] | undefined): string {
  return `${what}: ${told?.filter(Boolean).join(', ') || 'no figures yet'}.`;
}

function soundOf({ madeUpPercent, lostPackets, soundStalledMs }: Figures): (string | false)[] {
  return [
    madeUpPercent !== undefined && `${withUnit(madeUpPercent, '%')} of it made up by the browser`,
    lostPackets !== undefined && `${withUnit(lostPackets, lostPackets === 1 ? 'packet' : 'packets')} lost`,
    isLong(soundStalledMs) && `nothing for ${inSeconds(soundStalledMs)}`,
  ];
}

function pictureOf({ framesPerSecond, lines, droppedPercent, pictureStillMs }: Figures): (string | false)[] {
  return [
    framesPerSecond !== undefined &&
      `${withUnit(framesPerSecond, framesPerSecond === 1 ? 'frame' : 'frames')} a second`,
    lines !== undefined && withUnit(lines, 'lines'),
    droppedPercent !== undefined && `${withUnit(droppedPercent, '%')} thrown away by this computer`,
    isLong(pictureStillMs) && `still for ${inSeconds(pictureStillMs)}`,
  ];
}

function linkOf({ isRelayed, protocol, roundTripMs, figures: { linkDownMs } }: Snapshot): (string | false)[] {
  return [
    isRelayed !== undefined && (isRelayed ? 'by way of a relay' : 'direct'),
    protocol !== undefined && protocol.toUpperCase(),
    roundTripMs !== undefined && `${withUnit(Math.round(roundTripMs), 'ms')} there and back`,
    isLong(linkDownMs) && `down for ${inSeconds(linkDownMs)}`,
  ];
}

function mineOf({ microphone, lostByThemPercent }: Figures): (string | false | undefined)[] {
  return [
    microphone && MICROPHONE_WORDS[microphone],
    lostByThemPercent !== undefined && `${withUnit(lostByThemPercent, '%')} of it lost by their last report`,
  ];
}

/** Between two packets or two frames there is always a moment. */
function isLong(ms: number | undefined): ms is number {
  return ms !== undefined && ms >= SOUND_GONE_AFTER_MS;
}
