import { describe, expect, it } from 'vitest';
import { importsOf } from './imports';
import { read, source } from './repository-files';
import { impurities, wrongImport } from './rooms';

function wrongIn(path: string, text: string): string[] {
  return importsOf(path, text).flatMap((each) => wrongImport(path, each) ?? []);
}

describe('the source', () => {
  it('imports only what its room may know', () => {
    expect(source().flatMap((path) => wrongIn(path, read(path)))).toEqual([]);
  });

  it('has no clock, chance or browser in its pure rooms', () => {
    expect(source().flatMap((path) => impurities(path, read(path)))).toEqual([]);
  });

  it('has been read', () => {
    expect(source().length).toBeGreaterThan(50);
    const lines = source().flatMap((path) => importsOf(path, read(path)));
    expect(lines.length).toBeGreaterThan(100);
  });
});

describe('the check itself finds', () => {
  it.each([
    ['utils/call-quality/a.ts', `import { a } from '../consultation/a';`],
    ['utils/call-quality/a.ts', `import browser from 'webextension-polyfill';`],
    ['utils/call-quality/adapters/a.ts', `import { a } from '../../i18n/words';`],
    ['utils/consultation/a.ts', `import type { A } from '../record/a';`],
    ['utils/consultation/a.ts', `import { h } from 'preact';`],
    ['utils/record/a.ts', `export { a } from '../browser/a';`],
    ['utils/record/a.ts', `import {\n  a,\n  b,\n} from '../browser/a';`],
    ['utils/record/a.ts', `const a = await import('../browser/a');`],
    ['utils/record/a.ts', `import { a } from '@medplum/fhirtypes';`],
    ['utils/record/a.ts', `import type { A } from '@medplum/core';`],
    ['utils/i18n/a.ts', `import '../../components/ui/Mark';`],
    ['utils/platforms/a.ts', `import { openDB } from 'idb';`],
    ['utils/consultation/a.ts', `import { parseTree } from 'jsonc-parser';`],
    ['utils/content-file/a.ts', `import { a } from '../browser/tab';`],
    ['utils/probe/a.ts', `import { a } from '../call-quality/report';`],
    ['utils/probe/a.ts', `import type { A } from '../consultation/consultation';`],
    ['utils/browser/a.ts', `import { a } from '../../components/a';`],
    ['utils/newcomer/a.ts', `import { a } from './b';`],
    ['utils/call-quality/a.ts', `import { a } from '../../entrypoints/background';`],
    ['components/a/A.tsx', `import { a } from '../../utils/browser/tab';`],
    ['components/a/A.tsx', `import type { A } from '../../utils/browser/tab';`],
    ['components/a/A.tsx', `import { a } from '../../utils/probe/run-probe';`],
    ['entrypoints/background.ts', `import { a } from './sidepanel/notes';`],
    ['entrypoints/background.ts', `import { openDB } from 'idb';`],
  ])('%s: %s', (path, text) => {
    expect(wrongIn(path, text)).toHaveLength(1);
  });

  it.each([
    ['utils/consultation/a.ts', `import type { A } from '../call-quality/snapshot';`],
    ['utils/record/a.ts', `import { type A, B } from '../consultation/consultation';`],
    ['utils/record/a.ts', `import type { A } from '@medplum/fhirtypes';`],
    ['utils/probe/a.ts', `import { type A, type B } from '../call-quality/report';`],
    ['utils/browser/a.ts', `import browser from 'webextension-polyfill';`],
    ['components/a/A.tsx', `import { useState } from 'preact/hooks';\nimport styles from './a.css?inline';`],
    ['entrypoints/sidepanel/main.tsx', `import { a } from './notes';`],
  ])('nothing in %s: %s', (path, text) => {
    expect(wrongIn(path, text)).toEqual([]);
  });

  it.each([
    'const now = Date.now();',
    'const at = new Date();',
    'const id = Math.random();',
    'setTimeout(go, 5);',
    'const text = `${document.title}`;',
    'window.close();',
    'chrome.runtime.id;',
    'void browser.tabs;',
    'performance.now();',
  ])('in a pure room: %s', (text) => {
    expect(impurities('utils/record/a.ts', text)).toHaveLength(1);
    expect(impurities('utils/browser/a.ts', text)).toEqual([]);
  });

  it.each([
    '// the window of the browser',
    '/** document\n * Date.now() */',
    `const words = 'accuRx Desktop’s own window';`,
    'const words = `the document ${title} in the window`;',
    'const { window: width } = room.window;',
    'interface RecordDocument { document: string }',
  ])('nothing pure in: %s', (text) => {
    expect(impurities('utils/record/a.ts', text)).toEqual([]);
  });
});
