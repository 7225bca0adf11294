import { expect, it } from 'vitest';
import { readHostAddress, replaceCandidates } from './sdp.ts';

const CHROMIUM = 'candidate:10 1 udp 2122063615 192.0.2.2 36803 typ host generation 0';
const CHROMIUM_LOOPBACK = 'candidate:11 1 udp 2122194687 127.0.0.1 59389 typ host generation 0';
const CHROMIUM_TCP = 'candidate:12 1 tcp 1518214911 127.0.0.1 9 typ host tcptype active generation 0';
const IPV6 = 'candidate:13 1 udp 2122267903 ::1 52630 typ host generation 0';
const FIREFOX = 'candidate:0 1 UDP 2122187007 192.0.2.2 48371 typ host';
const FIREFOX_RTCP = 'candidate:0 2 UDP 2122187006 192.0.2.2 46262 typ host';
const HIDDEN = 'candidate:14 1 udp 2122063615 3b6fd1a2.local 36803 typ host generation 0';

const sdpWith = (...candidates: string[]) =>
  ['v=0', 'm=audio 9 UDP/TLS/RTP/SAVPF 111', ...candidates.map((each) => `a=${each}`), 'a=mid:0', ''].join('\r\n');

it.each([
  ['loopback first', [IPV6, CHROMIUM, CHROMIUM_TCP, CHROMIUM_LOOPBACK], { address: '127.0.0.1', port: 59389 }],
  ['an interface otherwise', [FIREFOX, FIREFOX_RTCP], { address: '192.0.2.2', port: 48371 }],
])('reads the address: %s', (_, candidates, expected) => {
  expect(readHostAddress(sdpWith(...candidates))).toEqual(expected);
});

it('says so when the browser hides its address', () => {
  expect(() => readHostAddress(sdpWith(HIDDEN))).toThrow('mDNS');
});

it('leaves the relay as the only way', () => {
  const sdp = sdpWith(IPV6, FIREFOX, FIREFOX_RTCP, CHROMIUM_TCP);
  expect(replaceCandidates(sdp, { address: '127.0.0.1', port: 4000 })).toBe(
    sdpWith('candidate:0 1 UDP 2122187007 127.0.0.1 4000 typ host'),
  );
});
