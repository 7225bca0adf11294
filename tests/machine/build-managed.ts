import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface ManagedBuild {
  browser: 'chrome' | 'edge' | 'firefox';
  /** watched sites, match patterns divided by commas */
  hosts: string;
  /** origins that notes may be sent to, divided by commas; none where it is left out */
  endpoints?: string;
}

/**
 * Builds as an organisation does, but into a folder of its own, so that no other test's build is overwritten by it.
 * @returns the folder of the built extension
 * @throws what the build says when it refuses
 */
export function buildManaged(into: string, { browser, hosts, endpoints }: ManagedBuild): string {
  const script = `import { build } from 'wxt'; await build(${JSON.stringify({ browser, mode: 'managed', outDir: into })});`;
  const { NOTES_ENDPOINT: _, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    // Whoever tests says that this is a test, and then another extension would be built than is delivered.
    env: { ...rest, NODE_ENV: 'production', WATCHED_HOSTS: hosts, ...(endpoints && { NOTES_ENDPOINT: endpoints }) },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The extension could not be built:\n${stdout}\n${stderr}`);
  return `${into}/${browser}-mv3-managed`;
}
