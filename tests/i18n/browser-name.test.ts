import { expect, it } from 'vitest';
import { browserName } from '../../utils/i18n/browser-name';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [`${CHROME} Chrome/140.0.0.0 Safari/537.36`, 'Chrome or Chromium 140'],
  [`${CHROME} HeadlessChrome/140.0.0.0 Safari/537.36`, 'Chrome or Chromium 140'],
  [`${CHROME} Chrome/140.0.0.0 Safari/537.36 Edg/141.0.0.0`, 'Edge 141'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Safari 18',
  ],
  ['Something else', 'browser not known'],
])('%s is %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
