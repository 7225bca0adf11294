import { SNOMED } from '../../utils/record/codes';
import { READING_CODES } from '../../utils/record/fhir/reading-codes';
import { EXTENSIONS, NAMESPACES, PROFILE_OF, SYSTEMS } from '../../utils/record/fhir/systems';

const CALLS = /\bfetch\s*\(|\b(?:XMLHttpRequest|WebSocket|sendBeacon|EventSource|WebTransport|importScripts)\b/g;
const ADDRESSES = /\b(?:https?|wss?):\/\/[^\s"'`)<>]*/g;
/**
 * The probe watches the page's connections, and the practice room connects two of its own page, without a server that could tell
 * it of anybody else; nothing else of ours speaks of any.
 */
const RTC = /\bRTC(?:Peer|Data)\w*|\biceServers\b/g;
const MAY_CONNECT = /\/(?:probe|practice-[\w-]+)\.js$/;

/** Names of markup and of systems of codes, and match patterns of frames to be asked for: none is fetched. */
const HARMLESS = /^http:\/\/www\.w3\.org\/|^http:\/\/snomed\.info\/sct$|^https:\/\/\*\.[a-z.]+\/\*$/;

/** Names in a FHIR document. Each is known here whole: what goes on from one of them is an address. */
const NAMES = new Set<string>([
  SNOMED,
  ...[SYSTEMS, PROFILE_OF, EXTENSIONS, NAMESPACES].flatMap((each) => Object.values<string>(each)),
  ...Object.values(READING_CODES).flatMap(({ profile }) => profile ?? []),
]);

/** Whatever opens a connection, in source or in what is built from it. */
export function callsIn(text: string): string[] {
  return text.match(CALLS) ?? [];
}

/** @returns what a built script could reach a network with */
export function reaches(path: string, text: string): string[] {
  const addresses = (text.match(ADDRESSES) ?? []).filter((address) => !HARMLESS.test(address) && !NAMES.has(address));
  const mayConnect = MAY_CONNECT.test(path);
  const connections = (text.match(RTC) ?? []).filter((name) => !mayConnect || name !== 'RTCPeerConnection');
  return [...callsIn(text), ...addresses, ...connections].map((found) => `${path}: ${found}`);
}
