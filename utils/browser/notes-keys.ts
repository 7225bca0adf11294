const CONSULTATION = 'consultation:';
const LOST_SOUND = 'gaps:';

export const consultationKey = (id: string): string => CONSULTATION + id;
export const lostSoundKey = (callId: string): string => LOST_SOUND + callId;

/** Ids of the Consultations under these keys. */
export const consultationsIn = (keys: string[]): string[] => behind(CONSULTATION, keys);
/** Ids of the calls whose lost sound is under these keys. */
export const callsIn = (keys: string[]): string[] => behind(LOST_SOUND, keys);

function behind(beginning: string, keys: string[]): string[] {
  return keys.filter((key) => key.startsWith(beginning)).map((key) => key.slice(beginning.length));
}
