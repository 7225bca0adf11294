/** Edge calls itself Chrome too, and Chrome calls itself Safari: the first that fits is meant. */
const BROWSERS = { Edg: 'Edge', Firefox: 'Firefox', Chrome: 'Chrome or Chromium', Version: 'Safari' };

/** A browser's name and version, from how it calls itself to pages; `HeadlessChrome` is one as well. */
export function browserName(userAgent: string): string {
  const found = userAgent.matchAll(/(Edg|Firefox|Chrome|Version)\/(\d+)/g);
  const versions = new Map([...found].map(([, name, version]) => [name, version]));
  const name = (Object.keys(BROWSERS) as (keyof typeof BROWSERS)[]).find((each) => versions.has(each));
  return name ? `${BROWSERS[name]} ${versions.get(name)}` : 'browser not known';
}
