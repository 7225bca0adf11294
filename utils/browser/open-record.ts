import { openOwnPage } from './open-own-page';

/** Opens the page from which a Consultation's note leaves for the record, or goes to it: a note needs more room than a panel. */
export async function openRecord(consultationId: string): Promise<void> {
  await openOwnPage(`record.html#${consultationId}`);
}
