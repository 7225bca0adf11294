// Plain JavaScript: this runs on a fresh clone, before any package is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

/** Names to look for on the PATH, then whole paths, in the order of preference. */
const CANDIDATES = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    environment: 'CHROMIUM_PATH',
  },
  firefox: {
    names: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
    environment: 'FIREFOX_PATH',
  },
};

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where a program is on the PATH.
 * @param {string} name
 * @returns {string | undefined}
 */
export function findProgram(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/**
 * The executable of an installed browser, or undefined when there is none.
 * @param {'chromium' | 'firefox'} browser
 * @returns {string | undefined}
 */
export function findBrowser(browser) {
  const { names, darwin, win32, environment } = CANDIDATES[browser];
  const told = process.env[environment];
  if (told) return told;
  if (process.platform === 'win32') {
    const paths = PROGRAMS.flatMap((root) => (root ? win32.map((path) => join(root, path)) : []));
    return paths.find(isExecutable);
  }
  const onPath = names.map(findProgram).find(Boolean);
  return onPath ?? (process.platform === 'darwin' ? darwin.find(isExecutable) : undefined);
}
