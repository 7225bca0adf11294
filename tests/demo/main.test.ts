import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

/** What the demonstration prints when it fails, on a machine on which no browser starts. */
function failing(...options: string[]): string {
  const env = { ...process.env, CHROMIUM_PATH: '/none', FIREFOX_PATH: '/none', PATH: '/none' };
  const { stderr, status } = spawnSync(process.execPath, [MAIN, ...options], { encoding: 'utf8', env });
  expect(status).toBe(1);
  return stderr;
}

it.each([
  ['an option that there is not', ['--bowser', 'firefox']],
  ['a browser that it does not know', ['--browser', 'opera']],
])('says how to ask after %s', (_what, options) => {
  expect(failing(...options)).toContain('Usage: npm start');
});

it('gives the reason only, where it was asked rightly', () => {
  // In a folder of its own: what it would leave is cleared first, and somebody may not have looked at theirs yet.
  const out = mkdtempSync(join(tmpdir(), 'webside-'));
  const said = failing('--browser', 'firefox', '--headless', '--out', out);
  rmSync(out, { recursive: true });
  expect(said.trim()).not.toBe('');
  expect(said).not.toContain('Usage');
});
