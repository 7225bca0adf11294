import browser from 'webextension-polyfill';
import { browserName } from '../i18n/browser-name';

/** What a help desk asks first: this extension's version, the browser's name and version, and the system it runs on. */
export function aboutThis(): { version: string; browserName: string; system: string } {
  const { userAgent } = navigator;
  return {
    version: browser.runtime.getManifest().version,
    browserName: browserName(userAgent),
    system: /Windows|Mac OS|CrOS|Android|Linux/.exec(userAgent)?.[0] ?? 'system not known',
  };
}
