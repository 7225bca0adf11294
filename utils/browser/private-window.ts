import browser from 'webextension-polyfill';

/** Private windows leave nothing behind on the disk. */
export function isPrivate(): boolean {
  return browser.extension.inIncognitoContext === true;
}
