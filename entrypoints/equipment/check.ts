import { keepEquipment, readEquipment } from '../../utils/browser/equipment-memory';
import { type EquipmentCheck, isOfToday } from '../../utils/equipment/equipment-check';

/** Today's check: what was found before on the same day stays until it is tried again. */
export function openCheck() {
  let check: EquipmentCheck = { at: 0, connection: 'unknown' };
  const read = readEquipment().then((stored) => {
    if (isOfToday(stored, new Date().setHours(0, 0, 0, 0))) check = { ...stored, ...check, at: stored.at };
  });

  return async function note(found: Omit<EquipmentCheck, 'at'>): Promise<void> {
    await read;
    const isNews = Object.entries(found).some(([name, value]) => check[name as keyof EquipmentCheck] !== value);
    // That only the line is known says nothing of what was tried.
    const isTried = Boolean(found.microphone ?? found.camera ?? found.speaker ?? (check.at || undefined));
    if (!isNews || !isTried) return;
    check = { ...check, ...found, at: Date.now() };
    await keepEquipment(check);
  };
}
