import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { buildManaged } from '../machine/build-managed';
import { type BrowserName, FIREFOX_ID, launch } from '../machine/browsers';
import { installWatcher, launchWatcher, until, type Watcher } from '../machine/extension';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const STYLES = ['../../components/ui/tokens.css', '../../components/record/send-note.css'];

/**
 * The managed build for these endpoints, with one more page in it, send.html, which holds nothing but sending. Manifest, security
 * policy and permissions are the build's own.
 * @returns the folder of the built extension
 */
export async function buildSending(name: BrowserName, into: string, endpoints: string[]): Promise<string> {
  const browser = name === 'firefox' ? 'firefox' : 'chrome';
  const folder = buildManaged(into, { browser, hosts: 'http://localhost/*', endpoints: endpoints.join(',') });
  const bundle = await rolldown({
    input: `${HERE}send-page.tsx`,
    platform: 'browser',
    logLevel: 'silent',
    transform: {
      define: { 'import.meta.env.NOTES_ENDPOINTS': JSON.stringify(endpoints) },
      jsx: { runtime: 'automatic', importSource: 'preact' },
    },
  });
  const { output } = await bundle.generate({ format: 'iife' });
  writeFileSync(join(folder, 'send.js'), output[0].code);
  for (const [index, path] of STYLES.entries()) copyFileSync(HERE + path, join(folder, `send-${index}.css`));
  const styles = STYLES.map((_, index) => `<link rel="stylesheet" href="/send-${index}.css">`).join('');
  writeFileSync(
    join(folder, 'send.html'),
    `<!doctype html><html lang="en-GB" class="tokens"><meta charset="utf-8"><title>Sending</title>${styles}<div id="send"></div><script src="/send.js"></script>`,
  );
  return folder;
}

export interface SendingBrowser extends Watcher {
  /** false where this browser lets no test set a policy: then the page is given it in the browser's place */
  hasPolicy: boolean;
}

/** Starts a browser in which an organisation's policy says this, and in which the certificate of a test counts. */
export async function launchSending(name: BrowserName, folder: string, policy: object): Promise<SendingBrowser> {
  if (name === 'firefox') {
    const home = mkdtempSync(join(tmpdir(), 'webside-home-'));
    // Firefox can be told to accept what an extension asks for.
    const prefs = { 'extensions.webextOptionalPermissionPrompts': false };
    const options = { env: firefoxWithPolicy(home, policy), acceptInsecureCerts: true, prefs };
    return { ...(await launchWatcher(name, folder, options)), hasPolicy: true };
  }
  const browser = await launch(name, { acceptInsecureCerts: true });
  // Chromium's question needs a screen and a hand. What a build once required it keeps, so that nothing more is asked.
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as { host_permissions: string[]; optional_host_permissions: string[] };
  const required = [...manifest.host_permissions, ...manifest.optional_host_permissions];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: required }));
  await browser.installExtension(folder);
  writeFileSync(join(folder, 'manifest.json'), text);
  const watcher = await installWatcher(name, browser, folder);
  return { ...watcher, hasPolicy: await setChromiumPolicy(watcher, policy) };
}

/**
 * Firefox reads an extension's policy from the home of whoever runs it, too (native manifests of the type "storage").
 * @returns the environment in which it finds this one
 */
function firefoxWithPolicy(home: string, policy: object): NodeJS.ProcessEnv {
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: FIREFOX_ID, description: 'Policy', type: 'storage', data: policy };
  writeFileSync(join(folder, `${FIREFOX_ID}.json`), JSON.stringify(manifest));
  return { ...process.env, HOME: home };
}

/** The table of chrome://policy/test, as its own script uses it. */
interface PolicyTable {
  clearRows(): void;
  addRow(row: object): void;
  getTestPoliciesJsonString(): string;
}

/**
 * Sets the extension's policies by Chromium's own page for that, as mandatory ones of this computer.
 * @returns false where there is no such page: Chrome and Edge themselves have none
 */
export async function setChromiumPolicy({ browser, extensionId, desk }: Watcher, policy: object): Promise<boolean> {
  const page = await browser.newPage({ type: 'window' });
  try {
    const response = await page.goto('chrome://policy/test').catch(() => null);
    const isThere = await page
      .waitForFunction(() => 'addRow' in (document.querySelector('policy-test-table') ?? {}), { timeout: 5000 })
      .catch(() => undefined);
    if (!response || !isThere) return false;
    const rows = Object.entries(policy).map(([key, value]) => ({
      ...{ namespace: extensionId, name: key, value: value as unknown },
      // From the platform, for the machine, mandatory.
      ...{ source: 5, scope: 1, level: 1 },
    }));
    await page.evaluate((all) => {
      const table = document.querySelector('policy-test-table') as unknown as PolicyTable;
      table.clearRows();
      for (const row of all) table.addRow(row);
    }, rows);
    await until('the policy to stand in its table', () =>
      page.evaluate((count) => {
        const table = document.querySelector('policy-test-table') as unknown as PolicyTable;
        const text = table.getTestPoliciesJsonString();
        return text !== '' && (JSON.parse(text) as object[]).length === count;
      }, rows.length),
    );
    await page.click('#apply-policies');
    const wanted = JSON.stringify(policy);
    await until('the policy to reach the extension', () =>
      desk.evaluate(async (text) => JSON.stringify(await chrome.storage.managed.get(null)) === text, wanted),
    );
    return true;
  } finally {
    await page.close();
  }
}
