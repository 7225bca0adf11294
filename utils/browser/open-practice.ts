import { openOwnPage } from './open-own-page';

/** Opens the practice room, or goes to it. */
export async function openPractice(): Promise<void> {
  await openOwnPage('practice.html');
}
