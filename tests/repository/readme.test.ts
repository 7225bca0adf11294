import { describe, expect, it } from 'vitest';
import { FINDING_WORDS } from '../../utils/i18n/words';
import { read } from './repository-files';

/** Line breaks and the kind of apostrophe do not matter. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('’', `'`);

describe('README.md', () => {
  it.each(Object.values(FINDING_WORDS))('names the Finding “%s” in its words', (words) => {
    expect(plain(read('README.md'))).toContain(plain(words));
  });

  it('points to no file that is not there', () => {
    const links = [...read('README.md').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path]) => path ?? '');
    for (const path of links.filter((link) => /\.\w+$/.test(link))) expect(() => read(path), path).not.toThrow();
  });
});
