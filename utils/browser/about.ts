import browser from 'webextension-polyfill';

/** What a help desk asks first: this extension's version, the browser's name and version, and the system it runs on. */
export function aboutThis(): { version: string; browserName: string; system: string } {
  const { userAgent } = navigator;
  return {
    version: browser.runtime.getManifest().version,
    browserName: nameOf(userAgent),
    system: /Windows|Mac OS|CrOS|Android|Linux/.exec(userAgent)?.[0] ?? 'system not known',
  };
}

// Edge calls itself Chrome too, and Chrome calls itself Safari: the first that fits is meant.
function nameOf(userAgent: string): string {
  const found = /\b(Edg|Firefox|Chrome|Version)\/(\d+)/g;
  const names = new Map([...userAgent.matchAll(found)].map(([, name, version]) => [name, version]));
  const words = { Edg: 'Edge', Firefox: 'Firefox', Chrome: 'Chrome or Chromium', Version: 'Safari' };
  const name = (Object.keys(words) as (keyof typeof words)[]).find((each) => names.has(each));
  return name ? `${words[name]} ${names.get(name)}` : 'browser not known';
}
