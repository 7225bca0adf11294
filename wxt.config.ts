import preact from '@preact/preset-vite';
import { minify } from 'terser';
import { defineConfig, type UserManifest, type WxtViteConfig } from 'wxt';

type Plugin = Extract<NonNullable<WxtViteConfig['plugins']>[number], { name: string }>;

/** Sites of a managed build, as match patterns: `WATCHED_HOSTS="https://a.example/*,http://localhost/*"`. */
function watchedHosts(): string[] {
  const hosts = (process.env.WATCHED_HOSTS ?? '').split(',').map((host) => host.trim());
  const named = hosts.filter(Boolean);
  const wrong = named.find((host) => !/^(\*|https?):\/\/(\*|(\*\.)?[^*/:]+)\/.*$/.test(host));
  if (named.length === 0 || wrong) {
    throw new Error(
      `A managed build needs WATCHED_HOSTS, match patterns divided by commas, such as https://visits.example/*${wrong ? `; this is none: ${wrong}` : ''}`,
    );
  }
  return named;
}

/**
 * Where a managed build may send notes, as origins: `NOTES_ENDPOINT="https://fhir.trust.example"`. A policy alone opens nothing,
 * since only what is written into a build can be read in it; every other build has no way out at all.
 */
function notesEndpoints(mode: string): string[] {
  const named = (process.env.NOTES_ENDPOINT ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);
  const wrong = named.find((origin) => !isSecureOrigin(origin));
  if (wrong) {
    throw new Error(
      `NOTES_ENDPOINT is origins divided by commas, each https with a whole host and nothing after it, such as https://fhir.trust.example; this is none: ${wrong}`,
    );
  }
  return mode === 'managed' ? named : [];
}

function isSecureOrigin(text: string): boolean {
  return /^https:\/\/[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

// No page of the extension may reach a network: only its own files, and no connection at all, or to the named endpoints alone.
function contentSecurityPolicy(endpoints: string[]): string {
  const connections = endpoints.length > 0 ? endpoints.join(' ') : `'none'`;
  return `default-src 'self'; connect-src ${connections}; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** What of the manifest only a build that may send has. Browsers divide hosts, not ports. */
function sendingManifest(endpoints: string[], browser: string): Partial<UserManifest> {
  if (endpoints.length === 0) return {};
  const hosts = endpoints.map((origin) => `https://${new URL(origin).hostname}/*`);
  return {
    // Asked for at the first press, never at installation.
    optional_host_permissions: [...new Set(hosts)],
    // Firefox reads policies without a description of them.
    ...(browser !== 'firefox' && ({ storage: { managed_schema: POLICY_SCHEMA } } as object)),
  };
}

const POLICY_SCHEMA = 'managed-schema.json';

/**
 * WXT wraps a script in the page's world so that its failure is logged there and thrown again, which the page would be told of; and
 * a content script so that it tells its document of its start, which the page hears, and with a kilobyte that none of ours uses. They
 * guard themselves, and stand alone.
 */
const plainScripts: Plugin = {
  name: 'plain-scripts',
  transform(code, id) {
    if (!/content-script-(main|isolated)-world-entrypoint/.test(id)) return undefined;
    const [, script] = /^import definition from (.+);$/m.exec(code) ?? [];
    if (!script) throw new Error('WXT wraps scripts in another way now: see plainScripts in wxt.config.ts.');
    return `import definition from ${script};\nexport default definition.main();`;
  },
};

/** The engine is large for a script in each page: a second minifier takes from it what the bundler's own leaves. */
const tightScripts: Plugin = {
  name: 'tight-scripts',
  generateBundle: {
    // After WXT has taken the name off each script, by which a page would know the probe.
    order: 'post',
    async handler({ format }, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (format !== 'iife' || chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code);
        if (code !== undefined && code.length < chunk.code.length) chunk.code = code;
      }
    },
  },
};

type Knows = (id: string) => { importers: string[] } | null;

/** Whether the panel begins with it: what it fetches later, by `import()`, is none of it. */
function isInFirstView(id: string, know: Knows, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = know(id)?.importers ?? [];
  return id.endsWith('/entrypoints/sidepanel/main.tsx') || importers.some((each) => isInFirstView(each, know, seen));
}

/** What the panel begins with and other pages need too is one file: compressed, many small ones would be larger. */
const fewFiles: Plugin = {
  name: 'few-files',
  outputOptions(options) {
    if (options.format !== 'es') return options;
    const name = (id: string, modules: { getModuleInfo: Knows }) =>
      isInFirstView(id, (each) => modules.getModuleInfo(each)) ? 'shared' : null;
    // A marker against caches, which an extension has none of, would weigh in every list of what is to be fetched.
    const chunkFileNames = 'chunks/[name].js';
    return { ...options, chunkFileNames, codeSplitting: { groups: [{ name, minShareCount: 2 }] } };
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox', 'safari'],
  // Vite's polyfill for module preloading fetches; no browser here needs it, and nothing in the build may reach a network.
  vite: ({ mode }) => ({
    plugins: [preact(), plainScripts, tightScripts, fewFiles],
    build: { modulePreload: { polyfill: false } },
    define: {
      'import.meta.env.NOTES_ENDPOINTS': JSON.stringify(notesEndpoints(mode)),
      'import.meta.env.CAN_SEND': JSON.stringify(notesEndpoints(mode).length > 0),
    },
  }),
  manifest: ({ browser, mode }) => {
    const isManaged = mode === 'managed';
    const endpoints = notesEndpoints(mode);
    const manifest: UserManifest = {
      name: 'Webside',
      description:
        'Sits beside any browser video consultation: shows the delay, warns in plain words, keeps opening, notes and safety net at hand.',
      permissions: ['activeTab', 'scripting', 'storage'],
      ...(isManaged
        ? { host_permissions: watchedHosts() }
        : { optional_host_permissions: ['https://*/*', 'http://*/*'] }),
      ...sendingManifest(endpoints, browser),
      content_security_policy: { extension_pages: contentSecurityPolicy(endpoints) },
      action: { default_title: 'Webside' },
      commands: {
        _execute_action: { suggested_key: { default: 'Alt+Shift+C' } },
        'open-overlay': { suggested_key: { default: 'Alt+Shift+Q' }, description: 'Open the overlay and move to it' },
      },
    };
    if (browser === 'firefox') {
      manifest.browser_specific_settings = {
        gecko: {
          id: 'webside@webside.example',
          strict_min_version: '140.0',
          data_collection_permissions: {
            required: ['none'],
            // What a note holds; asked for together with the host.
            ...(endpoints.length > 0 && { optional: ['healthInfo', 'personallyIdentifyingInfo'] }),
          },
        },
      } as NonNullable<UserManifest['browser_specific_settings']>;
      // Firefox has one memory for private and other windows: notes of the one would show in the other, and outlive it.
      manifest.incognito = 'not_allowed';
    } else if (browser !== 'safari') {
      manifest.minimum_chrome_version = '128';
      // Private windows have a memory of their own, so that nothing of them shows in others or outlives them.
      manifest.incognito = 'split';
    }
    return manifest;
  },
  hooks: {
    'build:before'({ config }) {
      // A build for the stores, made where an organisation's settings lie about, must not be taken for one that sends.
      if (process.env.NOTES_ENDPOINT && config.mode !== 'managed')
        throw new Error('Only a managed build can send notes: npm run build:managed, or leave NOTES_ENDPOINT out.');
    },
    'build:publicAssets'({ config }, files) {
      const isRead = config.browser !== 'firefox' && notesEndpoints(config.mode).length > 0;
      const index = files.findIndex(({ relativeDest }) => relativeDest === POLICY_SCHEMA);
      if (!isRead && index >= 0) files.splice(index, 1);
    },
    'build:manifestGenerated'(wxt, manifest) {
      // WXT turns the matches of scripts that are registered at run time into required hosts; ours are asked for one by one.
      if (wxt.config.mode !== 'managed') delete manifest.host_permissions;
      else manifest.host_permissions = watchedHosts();
      if (wxt.config.browser === 'safari') {
        delete manifest.side_panel;
        manifest.permissions = manifest.permissions?.filter((permission) => permission !== 'sidePanel');
      }
    },
  },
});
