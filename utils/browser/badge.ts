import browser from 'webextension-polyfill';
import type { Badge } from '../i18n/badge';

/** Shows a badge on one tab's button; undefined takes it away. A tab that has gone meanwhile is no error. */
export async function showBadge(tabId: number, badge: Badge | undefined): Promise<void> {
  const { action } = browser;
  try {
    await action.setBadgeText({ tabId, text: badge?.shape ?? '' });
    await action.setTitle({ tabId, title: badge?.title ?? 'Webside' });
    if (badge) await action.setBadgeBackgroundColor({ tabId, color: badge.colour });
  } catch {
    // The tab was closed.
  }
}
