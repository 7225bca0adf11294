import { EQUIPMENT_KEY, readEquipment } from '../../utils/browser/equipment-memory';
import { openEquipment } from '../../utils/browser/open-equipment';
import { openPractice } from '../../utils/browser/open-practice';
import { watchSession } from '../../utils/browser/session';
import type { Suggestion } from '../../utils/consultation/opening-checklist';
import type { EquipmentCheck } from '../../utils/equipment/equipment-check';
import { suggestOfEquipment } from '../../utils/i18n/equipment-suggestion';

/** What the panel knows of the check of one's own equipment. It comes later than the first view. */
export function followEquipment(onChange: () => void) {
  let check: EquipmentCheck | undefined;

  async function read(): Promise<void> {
    check = await readEquipment();
    onChange();
  }

  watchSession([EQUIPMENT_KEY], () => void read());
  void read();
  return {
    suggest: (now: number): Suggestion | undefined => suggestOfEquipment(check, new Date(now).setHours(0, 0, 0, 0)),
    open: () => void openEquipment(),
    practise: () => void openPractice(),
  };
}
