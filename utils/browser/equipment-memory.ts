import * as v from 'valibot';
import { QUALITY_BANDS } from '../call-quality/bands';
import { CAMERA_RESULTS, type EquipmentCheck, MICROPHONE_RESULTS, SPEAKER_RESULTS } from '../equipment/equipment-check';
import { readAs } from './read-as';
import { session } from './session';

export const EQUIPMENT_KEY = 'equipment';

const schema: v.GenericSchema<unknown, EquipmentCheck> = v.object({
  at: v.number(),
  microphone: v.exactOptional(v.picklist(MICROPHONE_RESULTS)),
  camera: v.exactOptional(v.picklist(CAMERA_RESULTS)),
  speaker: v.exactOptional(v.picklist(SPEAKER_RESULTS)),
  connection: v.picklist(QUALITY_BANDS),
});

export async function readEquipment(): Promise<EquipmentCheck | undefined> {
  return readAs(EQUIPMENT_KEY, schema);
}

/** Where the memory is full the panel does not hear of it, and no one is disturbed. */
export async function keepEquipment(check: EquipmentCheck): Promise<void> {
  await session.set({ [EQUIPMENT_KEY]: check }).catch(() => undefined);
}
