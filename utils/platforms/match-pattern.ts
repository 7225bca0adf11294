/** Whether an origin ("https://visits.example") is covered by one of the browser's match patterns. Ports do not count in them. */
export function matchesAny(patterns: readonly string[], origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  const scheme = protocol.slice(0, -1);
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const [, wantedScheme, wantedHost] = /^(\*|[a-z-]+):\/\/([^/]+)\//.exec(pattern) ?? [];
    if (wantedScheme === undefined || wantedHost === undefined) return false;
    const isScheme = wantedScheme === '*' ? scheme === 'http' || scheme === 'https' : wantedScheme === scheme;
    if (wantedHost === '*') return isScheme;
    if (!wantedHost.startsWith('*.')) return isScheme && hostname === wantedHost.replace(/:\d+$/, '');
    return isScheme && (hostname === wantedHost.slice(2) || hostname.endsWith(wantedHost.slice(1)));
  });
}

/** The match pattern that covers a whole origin, on every port: patterns with a port are not allowed everywhere. */
export function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
