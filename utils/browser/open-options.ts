import browser from 'webextension-polyfill';

/** Opens the page of settings in a tab, or goes to it. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}
