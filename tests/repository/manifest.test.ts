import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { BROWSERS, build, filesUnder, read } from './repository-files';

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  const manifest = () => JSON.parse(read(`${build(browser)}/manifest.json`));

  it('is the one agreed on', async () => {
    const { version: _, ...rest } = manifest();
    const text = await format(JSON.stringify(rest), { ...JSON.parse(read('.prettierrc.json')), parser: 'json' });
    await expect(text).toMatchFileSnapshot(`manifests/${browser}.json`);
  });

  it('has the version of the package', () => {
    expect(manifest().version).toBe(JSON.parse(read('package.json')).version);
  });

  it('asks for no site and no tab when it is installed', () => {
    for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifest(), key).not.toHaveProperty(key);
    }
    const allowed = [
      'activeTab',
      'scripting',
      'storage',
      ...(['chrome', 'edge'].includes(browser) ? ['sidePanel'] : []),
    ];
    expect(manifest().permissions.toSorted()).toEqual(allowed.toSorted());
    expect(manifest()).not.toHaveProperty('optional_permissions');
  });

  it('reads no policy, and has no description of one', () => {
    expect(manifest()).not.toHaveProperty('storage');
    expect(filesUnder(build(browser), 'schema.json')).toEqual([]);
  });

  it('forbids its pages every connection, foreign script and frame', () => {
    const policy: string = manifest().content_security_policy.extension_pages;
    const directives = new Map(policy.split(';').map((each) => each.trim().split(/ (.*)/) as [string, string]));
    expect(directives.get('connect-src')).toBe(`'none'`);
    expect(directives.get('default-src')).toBe(`'self'`);
    expect(directives.get('script-src') ?? `'self'`).toBe(`'self'`);
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect(directives.get(name), name).toBe(`'none'`);
    }
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });
});

describe('what only one browser has', () => {
  const manifestOf = (browser: (typeof BROWSERS)[number]) => JSON.parse(read(`${build(browser)}/manifest.json`));

  it('Firefox is told that no data is collected, and does not open the sidebar by itself', () => {
    const { browser_specific_settings: settings, sidebar_action: sidebar } = manifestOf('firefox');
    expect(settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(sidebar.open_at_install).toBe(false);
  });

  it.each(['safari', 'firefox'] as const)('%s has no side panel of Chromium’s kind', (browser) => {
    expect(manifestOf(browser)).not.toHaveProperty('side_panel');
  });

  it.each(['chrome', 'edge'] as const)('%s has a side panel', (browser) => {
    expect(manifestOf(browser).side_panel).toEqual({ default_path: 'sidepanel.html' });
  });
});
