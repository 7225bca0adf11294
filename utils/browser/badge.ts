import browser from 'webextension-polyfill';
import type { Badge } from '../i18n/badge';

/** What was shown last, and for which call: a page that is left takes its badge with it. No two badges have one title. */
let shown = '';

/** Shows a call's badge on its tab's button; undefined takes it away. A tab that has gone meanwhile is no error. */
export async function showBadge(tabId: number, callId: string, badge: Badge | undefined): Promise<void> {
  const { action } = browser;
  const next = `${callId} ${badge?.title}`;
  if (next === shown) return;
  shown = next;
  await Promise.all([
    action.setBadgeText({ tabId, text: badge?.shape ?? '' }),
    action.setTitle({ tabId, title: badge?.title ?? 'Webside' }),
    badge && action.setBadgeBackgroundColor({ tabId, color: badge.colour }),
  ]).catch(() => undefined);
}
