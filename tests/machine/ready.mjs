// Makes a fresh clone ready: packages, and on Debian as root the browsers and the programs that tests start.
// Plain JavaScript on purpose: Node 20 runs it before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser, findProgram } from './find-browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the tests use beside the browsers: a media server that nobody here wrote. */
const DEBIAN_PACKAGES = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  janus: 'janus',
};

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

function isDebianAsRoot() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function installPackages() {
  if (arePackagesCurrent()) return;
  console.log('Installing packages (npm ci) …');
  // npm is a script on Windows, which only a shell starts.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' });
}

function installPrograms() {
  const missing = Object.keys(DEBIAN_PACKAGES).filter((name) =>
    name === 'chromium' || name === 'firefox' ? !findBrowser(name) : !findProgram(name),
  );
  if (missing.length === 0) return;
  if (isDebianAsRoot()) {
    const packages = missing.flatMap((name) => (name === 'janus' ? ['janus', 'janus-demos'] : [DEBIAN_PACKAGES[name]]));
    console.log(`Installing ${packages.join(', ')} (apt-get) …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return;
  }
  if (missing.includes('chromium') && missing.includes('firefox')) {
    console.error(
      'No browser found. Install one of Chrome, Edge, Chromium or Firefox, or say where it is:\n' +
        '  CHROMIUM_PATH=/path/to/chrome  or  FIREFOX_PATH=/path/to/firefox',
    );
    process.exit(1);
  }
}

installPackages();
installPrograms();
