import { describe, expect, it } from 'vitest';
import { SNOMED } from '../../utils/record/codes';
import { READING_CODES } from '../../utils/record/fhir/reading-codes';
import { EXTENSIONS, NAMESPACES, PROFILE_OF, SYSTEMS } from '../../utils/record/fhir/systems';
import { BROWSERS, build, filesUnder, read } from './repository-files';

const CALLS = /\bfetch\s*\(|\b(?:XMLHttpRequest|WebSocket|sendBeacon|EventSource|WebTransport|importScripts)\b/g;
const ADDRESSES = /\b(?:https?|wss?):\/\/[^\s"'`)<>]*/g;
/** The probe watches the page's connections; nothing else of ours speaks of any. */
const RTC = /\bRTC(?:Peer|Data)\w*/g;

/** Names of markup and of systems of codes, and match patterns of frames to be asked for: none is fetched. */
const HARMLESS = /^http:\/\/www\.w3\.org\/|^http:\/\/snomed\.info\/sct$|^https:\/\/\*\.[a-z.]+\/\*$/;

/** Names in a FHIR document. Each is known here whole: what goes on from one of them is an address. */
const NAMES = new Set<string>([
  SNOMED,
  ...[SYSTEMS, PROFILE_OF, EXTENSIONS, NAMESPACES].flatMap((each) => Object.values<string>(each)),
  ...Object.values(READING_CODES).flatMap(({ profile }) => profile ?? []),
]);

/** @returns what a built script could reach a network with */
function reaches(path: string, text: string): string[] {
  const addresses = (text.match(ADDRESSES) ?? []).filter((address) => !HARMLESS.test(address) && !NAMES.has(address));
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
    'a="https://fhir.hl7.org.uk/collect"',
    'a="http://snomed.info/sct/x"',
  ])('%s', (text) => {
    expect(reaches('background.js', text)).toHaveLength(1);
  });

  it.each([
    '"http://snomed.info/sct"',
    '"https://fhir.nhs.uk/Id/nhs-number"',
    '"http://www.w3.org/2000/svg"',
    '"https://*.whereby.com/*"',
    'prefetch=1',
    'optional_host_permissions',
  ])('nothing in %s', (text) => {
    expect(reaches('background.js', text)).toEqual([]);
  });

  it('a connection in the probe that is not the page’s', () => {
    expect(reaches('x/probe.js', 'scope.RTCPeerConnection')).toEqual([]);
    expect(reaches('x/probe.js', 'RTCDataChannel')).toHaveLength(1);
  });
});
