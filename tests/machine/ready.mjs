// Makes a fresh clone ready: packages, and on Debian as root the browsers and the programs that tests start. Then runs the npm
// script that is named first, with the words that follow.
// Plain JavaScript on purpose: Node 20 runs it before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findProgram } from './find-browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Debian's packages for what is looked for under these names. */
const DEBIAN_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  janus: ['janus', 'janus-demos'],
  pulseaudio: ['pulseaudio'],
  pactl: ['pulseaudio-utils'],
  'espeak-ng': ['espeak-ng'],
  sox: ['sox'],
  turnserver: ['coturn'],
};
const BROWSERS = ['chromium', 'firefox'];

/** What a script cannot do without, beside a browser, and what it would use. */
const LAB = { needs: [...BROWSERS, 'pulseaudio', 'pactl', 'espeak-ng', 'sox', 'turnserver'], uses: [] };
const PROGRAMS = {
  demo: { needs: [], uses: BROWSERS },
  // Where there is no sound, Firefox without a window has none either, and without a voice the page hums.
  rehearse: { needs: [], uses: [...BROWSERS, 'pulseaudio', 'pactl', 'espeak-ng'] },
  // A media server that nobody here wrote; where it is missing, its tests are left out and told.
  check: { needs: [], uses: [...BROWSERS, 'janus'] },
  'check:long': { needs: [], uses: [...BROWSERS, 'pulseaudio', 'pactl', 'espeak-ng'] },
  record: LAB,
  measure: LAB,
};

/** What was recorded is judged by Node alone, and so is what the build weighs. */
function needsNothing(script, words) {
  const isFromRecordings = words.some((word) => word === '--from' || word.startsWith('--from='));
  // Calls of hours are held anew.
  const isLong = words.some((word) => word === '--hours' || word.startsWith('--hours='));
  const isWeighing = script === 'measure' && words.includes('size');
  return PROGRAMS[script] === LAB && !isLong && (isFromRecordings || isWeighing);
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error || status !== 0) {
    console.error(`\nThis step did not work: ${command} ${args.join(' ')}\n${error?.message ?? ''}`);
    process.exit(1);
  }
}

function arePackagesCurrent() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

/** Debian itself: what is made from it names its packages otherwise. */
function isDebianAsRoot() {
  const path = '/etc/os-release';
  return existsSync(path) && /^ID=debian$/m.test(readFileSync(path, 'utf8')) && process.getuid?.() === 0;
}

function installPackages() {
  if (arePackagesCurrent()) return;
  console.log('Installing packages (npm ci) …');
  // npm is a script on Windows, which only a shell starts.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' });
}

function isMissing(name) {
  return !(BROWSERS.includes(name) ? findBrowser(name) : findProgram(name));
}

function installPrograms({ needs, uses }) {
  const missing = [...needs, ...uses].filter(isMissing);
  if (missing.length === 0) return;
  const packages = missing.flatMap((name) => DEBIAN_PACKAGES[name]);
  if (isDebianAsRoot()) {
    console.log(`Installing ${packages.join(', ')} (apt-get) …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { env, cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
    spawnSync('apt-get', ['update', '-qq'], options);
    const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
    if (status === 0) return;
    console.error(`This did not work: apt-get install ${packages.join(' ')}`);
  }
  if (BROWSERS.every(isMissing)) {
    console.error(
      'No browser found. Install one of Chrome, Edge, Chromium or Firefox, or say where it is:\n' +
        '  CHROMIUM_PATH=/path/to/chrome  or  FIREFOX_PATH=/path/to/firefox',
    );
    process.exit(1);
  }
  if (needs.some(isMissing)) {
    console.error(`Missing: ${needs.filter(isMissing).join(', ')}. On Debian: apt-get install ${packages.join(' ')}`);
    process.exit(1);
  }
}

/** The packages ask for Node 22: this one where it is new enough, else the one that came with them. */
function findNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = ['node', 'node-bin'].map(
    (kind) => `${kind}-${process.platform.replace('win32', 'win')}-${process.arch}`,
  );
  const found = folders.map((folder) => join(root, 'node_modules', folder, 'bin', name)).find(existsSync);
  if (found) return found;
  console.error(`This needs Node 22.18 or newer; here is ${process.version}, and no newer one came with the packages.`);
  process.exit(1);
}

const [script, ...words] = process.argv.slice(2);
installPackages();
if (!needsNothing(script, words)) installPrograms(PROGRAMS[script] ?? PROGRAMS.demo);
if (script) {
  // Whatever the script starts finds that Node first.
  const env = { ...process.env, PATH: `${dirname(findNode())}${delimiter}${process.env.PATH}` };
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...words], {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}
