import { describe, expect, it } from 'vitest';
import { read } from './repository-files';

const { dependencies, devDependencies } = JSON.parse(read('package.json'));
const names = Object.keys({ ...dependencies, ...devDependencies });

/** Licences under which anyone may use, change and pass on, without conditions on the whole. */
const ALLOWED = /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0)$/;

describe.each(names)('%s', (name) => {
  it('has a licence of the permissive families', () => {
    expect(JSON.parse(read(`node_modules/${name}/package.json`)).license).toMatch(ALLOWED);
  });

  it('is named in README.md', () => {
    // Not as a part of another's name: peer is no peerjs.
    expect(read('README.md')).toMatch(new RegExp(`(?<![\\w@/.-])${name}(?![\\w/-])`));
  });

  it('is pinned', () => {
    expect({ ...dependencies, ...devDependencies }[name]).toMatch(/^\d+(\.\d+\.\d+)?$/);
  });
});

describe('where packages come from is the machine’s own choice', () => {
  it('the lockfile names no registry', () => {
    const lock = JSON.parse(read('package-lock.json'));
    const located = Object.entries<{ resolved?: string }>(lock.packages).filter(([, { resolved }]) => resolved);
    expect(located).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/"resolved"|registry\.|"https?:\/\/[^"]*\.tgz"/);
  });

  it('the lockfile has a checksum for every package', () => {
    const lock = JSON.parse(read('package-lock.json'));
    const unchecked = Object.entries<{ integrity?: string; link?: boolean; inBundle?: boolean }>(lock.packages)
      .filter(([path, { integrity, link, inBundle }]) => path !== '' && !integrity && !link && !inBundle)
      .map(([path]) => path);
    expect(unchecked).toEqual([]);
  });

  it('.npmrc names no registry', () => {
    expect(read('.npmrc')).not.toMatch(/registry\s*=|https?:|_auth/i);
    expect(read('.npmrc')).toMatch(/^omit-lockfile-registry-resolved\s*=\s*true$/m);
  });
});
