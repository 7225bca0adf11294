import { openOwnPage } from './open-own-page';

/** Opens the page of reviews in a tab, or goes to it. @param place what of it: see components/coaching/places.ts */
export async function openCoaching(place = ''): Promise<void> {
  await openOwnPage(`coaching.html${place && `#${place}`}`);
}
