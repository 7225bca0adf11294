import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What vitest writes with its JSON reporter, as far as it is used. */
interface VitestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

const NO_RESULT: VitestResult = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };

const STEPS = ['types', 'lint', 'style', 'unused', 'build'];

let passed = 0;
let failed = 0;
let skipped = 0;

for (const step of STEPS) {
  console.log(`\n> ${step}`);
  const { status } = npm(['run', '--silent', step]);
  if (status === 0) passed += 1;
  else failed += 1;
}

const folder = mkdtempSync(join(tmpdir(), 'webside-'));
try {
  console.log('\n> tests');
  const report = join(folder, 'report.json');
  // Words after `npm test --` go to vitest, so that one file or one name can be run by itself.
  const chosen = process.argv.slice(2);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = npm([
    'exec',
    '--',
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    // Has a command of its own: `npm run test:long`.
    '--project=!long',
    ...reporters,
    ...chosen,
  ]);
  const result = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as VitestResult) : NO_RESULT;
  // A file that fails before its first test has no failed test to be counted.
  const brokenFiles = result.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  passed += result.numPassedTests;
  const failedTests = result.numFailedTests + brokenFiles.length;
  // What no test is to blame for, such as a promise that nobody waited for, fails vitest as a whole.
  failed += failedTests === 0 && status !== 0 ? 1 : failedTests;
  skipped = result.numPendingTests;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

if (skipped > 0)
  console.log(`\n${skipped} not run here: they are of one browser alone, or need a program that this machine lacks.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function npm(args: string[]) {
  return spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
}
