import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import config from '../../wxt.config';
import { buildManaged } from '../machine/build-managed';
import { reaches } from './reaches';

const HOSTS = 'https://visits.example/*';
const ENDPOINTS = ['https://fhir.trust.example', 'https://engine.trust.example:8443'];

const into = mkdtempSync(join(tmpdir(), 'webside-managed-'));
const built: Record<string, string> = {};

interface Manifest {
  [key: string]: unknown;
  content_security_policy: { extension_pages: string };
  browser_specific_settings?: { gecko: { data_collection_permissions: object } };
}

const manifestOf = (folder = ''): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
const connectionsOf = (folder = ''): string | undefined =>
  /connect-src ([^;]*)/.exec(manifestOf(folder).content_security_policy.extension_pages)?.[1];

/** What the scripts and pages of a build could reach a network with. */
function reachesOf(folder = ''): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(js|html)$/.test(path))
    .flatMap((path) => reaches(path, readFileSync(join(folder, path), 'utf8')));
}

beforeAll(() => {
  // Not of any build that a browser test makes at the same time.
  built.without = buildManaged(join(into, 'without'), { browser: 'edge', hosts: HOSTS });
  for (const browser of ['edge', 'firefox'] as const)
    built[browser] = buildManaged(into, { browser, hosts: HOSTS, endpoints: ENDPOINTS.join(', ') });
  // On a busy machine a build takes its time.
}, 600_000);
afterAll(() => rmSync(into, { recursive: true, force: true }));

describe('a managed build that names no endpoint', () => {
  it('cannot send: no connection, no further host, no policy read, no call', () => {
    expect(connectionsOf(built.without)).toBe(`'none'`);
    expect(manifestOf(built.without)).not.toHaveProperty('optional_host_permissions');
    expect(manifestOf(built.without)).not.toHaveProperty('storage');
    expect(existsSync(join(built.without!, 'managed-schema.json'))).toBe(false);
    expect(reachesOf(built.without)).toEqual([]);
  });
});

describe.each(['edge', 'firefox'])('a managed build for %s that names endpoints', (browser) => {
  it('may connect to exactly these', () => {
    expect(connectionsOf(built[browser])).toBe(ENDPOINTS.join(' '));
  });

  it('asks for them at a press, and for nothing more when it is installed', () => {
    const { host_permissions, optional_host_permissions, permissions, optional_permissions } = manifestOf(
      built[browser],
    );
    expect(host_permissions).toEqual([HOSTS]);
    expect(optional_host_permissions).toEqual(['https://fhir.trust.example/*', 'https://engine.trust.example/*']);
    const usual = ['activeTab', 'scripting', 'storage', ...(browser === 'edge' ? ['sidePanel'] : [])];
    expect(permissions).toEqual(usual);
    expect(optional_permissions).toBeUndefined();
  });

  it('differs in nothing else of its pages’ policy', () => {
    const policyOf = (folder = ''): string =>
      manifestOf(folder).content_security_policy.extension_pages.replace(/connect-src [^;]*/, '');
    expect(policyOf(built[browser])).toBe(policyOf(built.without));
  });

  it('has one call that opens a connection, in no content script and not in the background', () => {
    const found = reachesOf(built[browser])
      .filter((each) => !ENDPOINTS.some((origin) => each.endsWith(`: ${origin}`)))
      // Whom permission is asked for, which is no address.
      .filter((each) => !/: https:\/\/\$\{\w+\.hostname\}\/\*$/.test(each));
    expect(found).toEqual([expect.stringMatching(/^chunks\/send\.js: fetch\($/)]);
  });
});

describe('what only one browser has', () => {
  it('Firefox asks for what a note holds at the press, too', () => {
    expect(manifestOf(built.firefox).browser_specific_settings?.gecko.data_collection_permissions).toEqual({
      required: ['none'],
      optional: ['healthInfo', 'personallyIdentifyingInfo'],
    });
    expect(manifestOf(built.firefox)).not.toHaveProperty('storage');
  });

  it('Edge, as Chrome, is told what the policy may hold', () => {
    const { storage } = manifestOf(built.edge) as { storage?: { managed_schema: string } };
    const schema = JSON.parse(readFileSync(join(built.edge!, storage!.managed_schema), 'utf8')) as object;
    expect(schema).toMatchObject({ properties: { sendNotesTo: { properties: { address: {}, name: {} } } } });
  });
});

describe('a build is refused', () => {
  interface Config {
    manifest(env: { browser: string; mode: string }): object;
    hooks: { 'build:before'(wxt: { config: { mode: string } }): void };
  }
  const { manifest, hooks } = config as unknown as Config;
  afterEach(() => void vi.unstubAllEnvs());

  const wrong = [
    'http://fhir.trust.example',
    'https://fhir.trust.example/fhir',
    'https://fhir.trust.example/',
    'https://*.trust.example',
    'https://*',
    'fhir.trust.example',
    `https://fhir.trust.example 'self'`,
    `https://fhir.trust.example; script-src *`,
  ];
  it.each(wrong)('with the endpoint %s', (endpoint) => {
    vi.stubEnv('WATCHED_HOSTS', HOSTS);
    vi.stubEnv('NOTES_ENDPOINT', `${ENDPOINTS[0]},${endpoint}`);
    expect(() => manifest({ browser: 'edge', mode: 'managed' })).toThrow(`this is none: ${endpoint}`);
    vi.stubEnv('NOTES_ENDPOINT', ENDPOINTS.join(','));
    expect(manifest({ browser: 'edge', mode: 'managed' })).toHaveProperty('storage');
  });

  it('that is none of an organisation’s, with any endpoint', () => {
    vi.stubEnv('NOTES_ENDPOINT', ENDPOINTS[0]);
    expect(() => hooks['build:before']({ config: { mode: 'production' } })).toThrow('Only a managed build can send');
    expect(() => hooks['build:before']({ config: { mode: 'managed' } })).not.toThrow();
  });
});
