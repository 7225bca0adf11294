import type { CallFact, ConnectionAdvice, ConnectionRating, Estimate } from '../equipment/connection';
import { clock, LATENCY_WORDS, withUnit } from './words';

/** The line in one sentence. */
export function connectionWords({ band, isOnline, calls }: ConnectionRating): string {
  if (!isOnline) return 'This browser is offline';
  if (band === 'unknown')
    return calls.length === 0 ? 'Not known until a call: no server is asked' : 'Not known from today’s calls';
  const words = {
    good: 'Good in the latest call',
    fair: 'Likely to be late at times',
    poor: 'Likely to disturb a call',
  };
  return words[band];
}

/** "Call at 10:02: little delay." */
export function callFactWords(call: CallFact): string {
  const parts = [
    `${LATENCY_WORDS[call.latency]}${call.isToServerOnly ? ', measured to the server only' : ''}`.toLowerCase(),
    call.isLinkBroken && 'the link dropped',
    call.isRelayed && 'by a detour over a relay',
    call.isTcp && 'over TCP, which waits for what is lost',
  ];
  return `${call.isOver ? 'Call that ended' : 'Call'} at ${clock(call.at)}: ${parts.filter(Boolean).join('; ')}.`;
}

/** Chromium says 10 Mbit/s for all that is more, so that it tells less of its user. */
const MOST_MBIT = 10;

export function estimateWords({ megabitsPerSecond, roundTripMs }: Estimate): string {
  const rate = withUnit(megabitsPerSecond, 'Mbit/s');
  return `The browser’s own guess of a while ago, from pages that were opened: ${megabitsPerSecond >= MOST_MBIT ? `${rate} or more` : `about ${rate}`}, ${withUnit(roundTripMs, 'ms')} there and back. A call may go otherwise.`;
}

export function adviceWords(advice: ConnectionAdvice): string {
  switch (advice) {
    case 'get online':
      return 'Plug in the network cable, or switch Wi-Fi on and choose a network that is yours, not a public one.';
    case 'move nearer':
      return 'Use a cable, or sit nearer to the router.';
    case 'close others':
      return 'Close programs that use the line: other calls, films, large copies, backups.';
    case 'leave the detour':
      return 'The latest call took a detour. A VPN makes one: where your organisation allows it, switch it off for calls, or ask your help desk to let calls go direct over UDP.';
  }
}
