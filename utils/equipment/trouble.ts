/** Why a device could not be tried, or went away while it was. */
export const TROUBLES = [
  'not allowed',
  'blocked by the computer',
  'no device',
  'in use',
  'unplugged',
  'not secure',
  'choice gone',
  'unknown',
] as const;
export type Trouble = (typeof TROUBLES)[number];

export type Device = 'microphone' | 'camera' | 'speaker';

/** Names of errors as the standard (Media Capture and Streams, 10.4) and older browsers have them. */
const NAMES: Record<string, Trouble> = {
  NotAllowedError: 'not allowed',
  PermissionDeniedError: 'not allowed',
  SecurityError: 'not secure',
  NotFoundError: 'no device',
  DevicesNotFoundError: 'no device',
  NotReadableError: 'in use',
  AbortError: 'in use',
  TrackStartError: 'in use',
  OverconstrainedError: 'choice gone',
};

/** @param error what the browser threw; one that has no media devices at all throws a TypeError in a page that is not secure */
export function troubleOf(error: { name: string; message: string }, isSecure: boolean): Trouble {
  if (!isSecure) return 'not secure';
  const trouble = NAMES[error.name] ?? 'unknown';
  // Chromium: "Permission denied by system", where the computer's own settings say no.
  return trouble === 'not allowed' && /by system/i.test(error.message) ? 'blocked by the computer' : trouble;
}
