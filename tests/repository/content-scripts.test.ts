import { expect, it } from 'vitest';
import { BROWSERS, build, filesUnder, read } from './repository-files';

it.each(BROWSERS)('no script that the build for %s puts into a page has a name there', (browser) => {
  const scripts = filesUnder(`${build(browser)}/content-scripts`, '.js');
  expect(scripts).toHaveLength(3);
  for (const path of scripts) expect(read(path), path).toMatch(/^[;!(]*function\b/);
});
