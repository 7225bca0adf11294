import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { buildManaged } from '../machine/build-managed';
import { type BrowserName, FIREFOX_ID, launch } from '../machine/browsers';
import { inFirefoxWindow } from '../machine/firefox-window';
import { installWatcher, launchWatcher, until, type Watcher } from '../machine/extension';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const STYLES = [
  '../../components/ui/tokens.css',
  '../../components/ui/page.css',
  '../../components/record/send-note.css',
];

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
  /** @returns false where this browser lets no test set a policy: then the page is to be given it in the browser's place */
  setPolicy(policy: object): Promise<boolean>;
}

/** Starts a browser in which an organisation can set its policy, and in which the certificate of a test counts. */
export async function launchSending(name: BrowserName, folder: string): Promise<SendingBrowser> {
  if (name === 'firefox') {
    const home = mkdtempSync(join(tmpdir(), 'webside-home-'));
    // Until a test wants to be asked.
    const prefs = { 'extensions.webextOptionalPermissionPrompts': false };
    const options = { env: { ...process.env, HOME: home }, acceptInsecureCerts: true, prefs };
    const watcher = await launchWatcher(name, folder, options);
    return { ...watcher, setPolicy: (policy) => setFirefoxPolicy(watcher, home, policy) };
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
  return { ...watcher, setPolicy: (policy) => setChromiumPolicy(watcher, policy) };
}

/** Firefox reads an extension's policy from the home of whoever runs it, too (native manifests of the type "storage"). */
async function setFirefoxPolicy(watcher: Watcher, home: string, policy: object): Promise<boolean> {
  const path = join(home, '.mozilla', 'managed-storage', `${FIREFOX_ID}.json`);
  // It is read once, and holds until the browser is closed.
  if (existsSync(path)) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ name: FIREFOX_ID, description: 'Policy', type: 'storage', data: policy }));
  await reaches(watcher, policy);
  return true;
}

function reaches({ desk }: Watcher, policy: object): Promise<unknown> {
  const wanted = JSON.stringify(policy);
  return until('the policy to reach the extension', () =>
    desk.evaluate(async (text) => JSON.stringify(await chrome.storage.managed.get(null)) === text, wanted),
  );
}

/**
 * Answers Firefox's own question whether the extension may have more, as a person does.
 * @param title of the page that asks
 * @returns what the question says
 */
export async function answerFirefox(watcher: Watcher, title: string, press: 'button' | 'secondaryButton') {
  const script = `const question = document.getElementById('addon-webext-permissions-notification');
    if (!question?.${press} || PopupNotifications.panel.state !== 'open') return null;
    const words = PopupNotifications.panel.textContent + ' ' + question.textContent;
    question.${press}.click();
    return words;`;
  return until('Firefox to ask', () => inFirefoxWindow(watcher.browser, title, script) as Promise<string>);
}

/** From then on Firefox asks, or takes what an extension wants for granted. */
export async function letFirefoxAsk(watcher: Watcher, title: string, asks: boolean): Promise<void> {
  const script = `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', ${asks}); return true;`;
  await inFirefoxWindow(watcher.browser, title, script);
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
async function setChromiumPolicy(watcher: Watcher, policy: object): Promise<boolean> {
  const { browser, extensionId } = watcher;
  const page = await browser.newPage({ type: 'window' });
  try {
    const response = await page.goto('chrome://policy/test').catch(() => null);
    const isThere = await page
      .waitForFunction(() => 'addRow' in (document.querySelector('policy-test-table') ?? {}), { timeout: 5000 })
      .catch(() => undefined);
    if (!response || !isThere) return false;
    const rows = Object.entries(policy).map(([key, value]) => ({
      namespace: extensionId,
      name: key,
      value: value as unknown,
      // From the platform, for the machine, mandatory.
      source: 5,
      scope: 1,
      level: 1,
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
    await reaches(watcher, policy);
    return true;
  } finally {
    await page.close();
  }
}
