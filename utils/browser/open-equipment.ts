import { openOwnPage } from './open-own-page';

/** Opens the page on which one's own equipment is tried, or goes to it: side panels may not ask for a microphone. */
export async function openEquipment(): Promise<void> {
  await openOwnPage('equipment.html');
}
