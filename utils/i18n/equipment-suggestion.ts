import type { Suggestion } from '../consultation/opening-checklist';
import { type EquipmentCheck, faultsOf, isOfToday } from '../equipment/equipment-check';
import { clock } from './words';

/** What today's check suggests of the item that all was tried. It is never a tick. */
export function suggestOfEquipment(check: EquipmentCheck | undefined, dayBeganAt: number): Suggestion | undefined {
  if (!isOfToday(check, dayBeganAt)) return undefined;
  const faults = faultsOf(check);
  const head = `The check at ${clock(check.at)}`;
  if (faults.length > 0) return { isLikely: false, why: `${head} suggests not yet: ${faults.join(', ')}` };
  return { isLikely: true, why: `${head}: microphone good, camera ${check.camera}, speaker heard` };
}
