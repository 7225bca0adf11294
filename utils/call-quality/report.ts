/**
 * Raw statistics of one connection at one instant, narrowed to what is used: the contract between the probe in the page
 * and the engine. The page may forge it, so nothing is believed before {@link parseMessage} has read it.
 */
export interface Report {
  /** names the connection within its frame */
  connection: string;
  state: RTCPeerConnectionState;
  /** the other end announced itself as ICE-lite, as only servers do (RFC 8445, 2.5) */
  isIceLite: boolean;
  /** negotiated to receive, whether or not anything has come */
  receivesAudio: boolean;
  receivesVideo: boolean;
  /** voices that a server says it has mixed into what comes */
  contributors: number;
  microphone: Microphone;
  rows: StatRow[];
}

/**
 * The track that is sent as the clinician's sound: `off` by the page's own mute button, or taken away by it, `muted` by the browser or system,
 * `ended` when its device has gone; `none` where no sound is negotiated to be sent.
 */
export const MICROPHONES = ['on', 'off', 'muted', 'ended', 'none'] as const;
export type Microphone = (typeof MICROPHONES)[number];

/** One statistic, fields as in W3C webrtc-stats. */
export interface StatRow {
  id: string;
  type: string;
  /** ms since 1970 by the page's clock */
  timestamp: number;
  [field: string]: string | number | boolean;
}

/**
 * Talk levels of one connection at one instant, 0 (silence) to 1 (the loudest there is): how loud, never what. Where a side
 * is not told, it is unknown.
 */
export interface Levels {
  connection: string;
  /** ms since 1970 by the page's clock */
  at: number;
  /** of the loudest voice that came last */
  remote?: number;
  /** when that was, ms by a clock of the page's that only ever is compared with itself: one that stands still is stale */
  remoteAt?: number;
  /** of the microphone */
  local?: number;
}

/** What the probe says: a Report, the talk levels of the last second, or that a connection has been closed or collected. */
export type Message = { report: Report } | { levels: Levels[] } | { gone: string };

// A Report of 120 rows is about 35,000 characters, the levels of fifty connections about 65,000; more is not ours.
const MAX_CHARACTERS = 100_000;
const MAX_ROWS = 150;
const MAX_LEVELS = 700;
const MAX_FIELDS = 40;
const MAX_STRING = 200;

const STATES = new Set(['new', 'connecting', 'connected', 'disconnected', 'failed', 'closed']);

/** Reads what the probe sent. Anything that is not exactly of its form is undefined: dropped, never guessed at. */
export function parseMessage(text: unknown): Message | undefined {
  if (typeof text !== 'string' || text.length > MAX_CHARACTERS) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  if (isShortText(value.gone)) return { gone: value.gone };
  if (isListOfLevels(value.levels)) return { levels: value.levels };
  return isReport(value.report) ? { report: value.report } : undefined;
}

function isReport(value: unknown): value is Report {
  return (
    isRecord(value) &&
    isShortText(value.connection) &&
    typeof value.state === 'string' &&
    STATES.has(value.state) &&
    typeof value.isIceLite === 'boolean' &&
    typeof value.receivesAudio === 'boolean' &&
    typeof value.receivesVideo === 'boolean' &&
    Number.isInteger(value.contributors) &&
    MICROPHONES.some((each) => each === value.microphone) &&
    Array.isArray(value.rows) &&
    value.rows.length <= MAX_ROWS &&
    value.rows.every(isRow)
  );
}

function isListOfLevels(value: unknown): value is Levels[] {
  return Array.isArray(value) && value.length <= MAX_LEVELS && value.every(isLevels);
}

function isLevels(value: unknown): value is Levels {
  return (
    isRecord(value) &&
    isShortText(value.connection) &&
    Object.keys(value).length <= 5 &&
    Number.isFinite(value.at) &&
    (value.remoteAt === undefined || Number.isFinite(value.remoteAt)) &&
    [value.remote, value.local].every((level) => level === undefined || isShare(level))
  );
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isRow(value: unknown): value is StatRow {
  if (!isRecord(value)) return false;
  const fields = Object.values(value);
  return (
    isShortText(value.id) &&
    isShortText(value.type) &&
    typeof value.timestamp === 'number' &&
    fields.length <= MAX_FIELDS &&
    fields.every((field) => typeof field === 'boolean' || isShortText(field) || Number.isFinite(field))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_STRING;
}
