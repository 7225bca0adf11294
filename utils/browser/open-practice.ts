import { openOwnPage } from './open-own-page';
import { PRACTICE_PAGE } from './tab';

/** Opens the practice room, or goes to it. */
export async function openPractice(): Promise<void> {
  await openOwnPage(PRACTICE_PAGE);
}
