import { QUALITY_BANDS, type QualityBand } from '../call-quality/bands';
import { MICROPHONE_LEVELS } from './microphone-meter';

export const MICROPHONE_RESULTS = [...MICROPHONE_LEVELS, 'failed'] as const;
export const CAMERA_RESULTS = [...QUALITY_BANDS, 'failed'] as const;
export const SPEAKER_RESULTS = ['heard', 'not heard', 'failed'] as const;

/** What was tried of one's own equipment, and how it was found; what was not tried is absent. No device's name is in it. */
export interface EquipmentCheck {
  /** ms since 1970, when something of it was last tried */
  at: number;
  microphone?: (typeof MICROPHONE_RESULTS)[number];
  camera?: (typeof CAMERA_RESULTS)[number];
  speaker?: (typeof SPEAKER_RESULTS)[number];
  connection: QualityBand;
}

/** A check counts for the day on which it was made. */
export function isOfToday(check: EquipmentCheck | undefined, dayBeganAt: number): check is EquipmentCheck {
  return check !== undefined && check.at >= dayBeganAt;
}

/** What speaks against ticking that camera, microphone and speaker were tried: each thing, and how it was found. */
export function faultsOf({ microphone, camera, speaker, connection }: EquipmentCheck): string[] {
  const found: [string, string, boolean][] = [
    ['microphone', microphone === 'nothing' ? 'gave nothing' : (microphone ?? 'not tried'), microphone === 'good'],
    ['camera', camera === 'unknown' ? 'not seen' : (camera ?? 'not tried'), camera === 'good' || camera === 'fair'],
    ['speaker', speaker ?? 'not tried', speaker === 'heard'],
    // That nothing is known of it before the first call is as it should be.
    ['connection', connection, connection !== 'poor'],
  ];
  return found.filter(([, , isFine]) => !isFine).map(([what, how]) => `${what} ${how}`);
}
