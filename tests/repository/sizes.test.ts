import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BROWSERS, build, read } from './repository-files';

const KB = 1024;

/** Minified and compressed, as a store delivers it. */
function compressed(texts: string[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

/** A page with the scripts and styles that it loads at once. */
function firstView(folder: string, page: string): string[] {
  const html = read(`${folder}/${page}`);
  const loaded = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => `${folder}/${path}`);
  return [html, ...loaded.map(read)];
}

describe.each(BROWSERS)('the build for %s', (browser) => {
  it.each([
    ['content-scripts/probe.js', 3],
    ['content-scripts/call.js', 16],
    ['content-scripts/overlay.js', 22],
    // It writes the log of a call that is to be reviewed: it alone sees every call of every tab, whether or not a panel is open.
    // Half a KB more than it began with: it remembers what was deleted or is not wanted, and checks what pages tell it.
    ['background.js', 12.5],
  ])('%s is at most %s KB', (path, budget) => {
    expect(compressed([read(`${build(browser)}/${path}`)])).toBeLessThanOrEqual(budget * KB);
  });

  // One more than the 40 that it began with: notes of practice and of patients have to be told apart before anything is shown.
  it('the panel’s first view is at most 41 KB', () => {
    const view = firstView(build(browser), 'sidepanel.html');
    expect(view.length).toBeGreaterThanOrEqual(3);
    expect(compressed(view)).toBeLessThanOrEqual(41 * KB);
  });
});
