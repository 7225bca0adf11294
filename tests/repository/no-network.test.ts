import { describe, expect, it } from 'vitest';
import { BROWSERS, build, filesUnder, read } from './repository-files';

const CALLS = /\bfetch\s*\(|\b(?:XMLHttpRequest|WebSocket|sendBeacon|EventSource|WebTransport|importScripts)\b/g;
const ADDRESSES = /\b(?:https?|wss?):\/\/[^\s"'`)<>]*/g;
/** The probe watches the page's connections; nothing else of ours speaks of any. */
const RTC = /\bRTC(?:Peer|Data)\w*/g;

/** Names of markup and of systems of codes, and match patterns of frames to be asked for: none is fetched. */
const HARMLESS = /^http:\/\/www\.w3\.org\/|^http:\/\/snomed\.info\/sct$|^https:\/\/\*\.[a-z.]+\/\*$/;

/** @returns what a built script could reach a network with */
function reaches(path: string, text: string): string[] {
  const addresses = (text.match(ADDRESSES) ?? []).filter((address) => !HARMLESS.test(address));
  const isProbe = path.endsWith('/probe.js');
  const connections = (text.match(RTC) ?? []).filter((name) => !isProbe || name !== 'RTCPeerConnection');
  return [...(text.match(CALLS) ?? []), ...addresses, ...connections].map((found) => `${path}: ${found}`);
}

it.each(BROWSERS)('the build for %s cannot reach a network', (browser) => {
  const scripts = filesUnder(build(browser), '.js', '.html');
  expect(scripts.length).toBeGreaterThanOrEqual(5);
  expect(scripts.flatMap((path) => reaches(path, read(path)))).toEqual([]);
});

describe('the check itself finds', () => {
  it.each([
    'await fetch("/x")',
    'new XMLHttpRequest',
    'new WebSocket(u)',
    'navigator.sendBeacon(u)',
    'new EventSource(u)',
    'new WebTransport(u)',
    'importScripts("x.js")',
    'a="https://collect.example/x"',
    'a=`http://collect.example`',
    'a="wss://collect.example"',
    'a="https://*.collect.example/*/x"',
    'new RTCPeerConnection',
  ])('%s', (text) => {
    expect(reaches('background.js', text)).toHaveLength(1);
  });

  it.each(['"http://www.w3.org/2000/svg"', '"https://*.whereby.com/*"', 'prefetch=1', 'optional_host_permissions'])(
    'nothing in %s',
    (text) => {
      expect(reaches('background.js', text)).toEqual([]);
    },
  );

  it('a connection in the probe that is not the page’s', () => {
    expect(reaches('x/probe.js', 'scope.RTCPeerConnection')).toEqual([]);
    expect(reaches('x/probe.js', 'RTCDataChannel')).toHaveLength(1);
  });
});
