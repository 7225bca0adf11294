import { describe, expect, it } from 'vitest';
import { NOTES } from '../../utils/consultation/consultation';
import { SAFETY_NET_PARTS } from '../../utils/consultation/safety-net';
import { importsOf } from './imports';
import { BROWSERS, build, filesUnder, read, source } from './repository-files';

/** What holds or prints clinical text. */
const CLINICAL =
  /^utils\/(consultation\/(consultation|change|rows|readings|segments|meeting|completeness|choose|belongs|drafts)|record\/.*|browser\/(notes-memory|kept-notes|drafts))$/;

/** All files that run with one, itself included, as paths without their endings. */
function runsWith(entry: string, textOf: Map<string, string>): Set<string> {
  const found = new Set<string>();
  const open = [entry];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const imports = importsOf(path, textOf.get(path) ?? '');
    open.push(...imports.filter(({ isPackage, isTypeOnly }) => !isPackage && !isTypeOnly).map(({ target }) => target));
  }
  return found;
}

const isContentScript = (path: string): boolean => /^entrypoints\/[^/]+\.content(\/index)?\.tsx?$/.test(path);
const withoutEnding = (path: string): string => path.replace(/\.tsx?$/, '');
const textOf = new Map(source().map((path) => [withoutEnding(path), read(path)]));
const contentScripts = source().filter(isContentScript);

/** Pages of the extension that show a call and no notes. */
const withoutNotes = ['entrypoints/float/main.tsx'];

describe('clinical text never enters a content script or the floating window', () => {
  it.each([...contentScripts, ...withoutNotes])('%s: by what it imports, and what that imports', (path) => {
    expect([...runsWith(withoutEnding(path), textOf)].filter((each) => CLINICAL.test(each))).toEqual([]);
  });

  it('there are three of them, and the panel is known to hold it', () => {
    expect(contentScripts).toEqual(['call', 'overlay', 'probe'].map((name) => `entrypoints/${name}.content.ts`));
    expect([...runsWith('entrypoints/sidepanel/main', textOf)].filter((each) => CLINICAL.test(each))).toContain(
      'utils/browser/notes-memory',
    );
  });

  it('is found through a file between', () => {
    const chain = new Map([
      ['entrypoints/a.content', `import { b } from '../components/b';`],
      ['components/b', `import type { C } from './c';\nimport { toText } from '../utils/record/to-text';`],
    ]);
    expect([...runsWith('entrypoints/a.content', chain)]).toContain('utils/record/to-text');
    expect([...runsWith('entrypoints/a.content', chain)]).not.toContain('components/c');
  });
});

describe.each(BROWSERS)('the build for %s', (browser) => {
  const headings = [...NOTES.map(({ heading }) => heading), ...SAFETY_NET_PARTS.map(({ label }) => label)];
  const telling = headings.filter((heading) => heading.includes(' '));

  it('has the record’s headings in the panel, and in no content script', () => {
    const textUnder = (folder: string): string =>
      filesUnder(`${build(browser)}/${folder}`, '.js')
        .map(read)
        .join('\n');
    for (const heading of telling) {
      expect(textUnder('chunks')).toContain(heading);
      expect(textUnder('content-scripts')).not.toContain(heading);
    }
  });
});
