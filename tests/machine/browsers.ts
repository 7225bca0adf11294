import { type Browser, launch as start } from 'puppeteer-core';
import { findBrowser } from './find-browsers.mjs';

export type BrowserName = 'chromium' | 'firefox';

/** Fixed, so that tests know the address of the extension's pages in Firefox. */
export const FIREFOX_UUID = '7b1f4a52-6f0e-4c3e-9a55-0d6f2c1b8e90';
export const FIREFOX_ID = 'webside@webside.example';

export interface LaunchOptions {
  /** default true */
  headless?: boolean;
  /** further Chromium switches */
  args?: string[];
  /** further Firefox preferences */
  prefs?: Record<string, unknown>;
  /** folder of the browser's profile, which then stays when it is closed */
  profile?: string;
  /** sound by the computer's devices and not by made-up ones; permission is given all the same */
  hasRealSound?: boolean;
  /** pages behind others rest, as they do for people */
  canRest?: boolean;
  /** environment of the browser's process, default this one's */
  env?: NodeJS.ProcessEnv;
  /** certificates that nobody vouches for are taken, as those of servers in a test; default as browsers do */
  acceptInsecureCerts?: boolean;
}

// Nothing of the browser's own may reach for a network that is not there, and everything of the call may use loopback.
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--allow-loopback-in-peer-connection',
  '--disable-features=WebRtcHideLocalIpsWithMdns,Translate,MediaRouter',
  '--force-color-profile=srgb',
  '--window-size=1280,900',
];

/** A call goes on drawing and counting when another window is in front of it. */
const NEVER_REST_ARGS = [
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
];

const FAKE_DEVICES_ARG = '--use-fake-device-for-media-stream';

const FIREFOX_PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.aboutwelcome.enabled': false,
  'sidebar.revamp': false,
};

/**
 * Starts a real browser with fake camera and microphone.
 * @throws when that browser is not installed
 */
export function launch(
  name: BrowserName,
  {
    headless = true,
    args = [],
    prefs = {},
    profile,
    hasRealSound = false,
    canRest = false,
    env = process.env,
    acceptInsecureCerts = false,
  }: LaunchOptions = {},
): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (!executablePath) {
    const names = name === 'firefox' ? 'Firefox' : 'Chrome, Edge or Chromium';
    throw new Error(`${names} is not installed. Install it, or say where it is with ${name.toUpperCase()}_PATH.`);
  }
  const common = {
    executablePath,
    headless,
    env: env as Record<string, string>,
    protocolTimeout: 60_000,
    ...(profile && { userDataDir: profile }),
    acceptInsecureCerts,
    defaultViewport: null,
  };
  if (name === 'firefox') {
    return start({
      ...common,
      browser: 'firefox',
      args: ['-remote-allow-system-access', '--width=1280', '--height=900', ...args],
      extraPrefsFirefox: { ...FIREFOX_PREFS, 'media.navigator.streams.fake': !hasRealSound, ...prefs },
    });
  }
  return start({
    ...common,
    pipe: true,
    enableExtensions: true,
    args: [...CHROMIUM_ARGS, ...(canRest ? [] : NEVER_REST_ARGS), ...(hasRealSound ? [] : [FAKE_DEVICES_ARG]), ...args],
    ...(hasRealSound && { ignoreDefaultArgs: ['--mute-audio'] }),
  });
}
