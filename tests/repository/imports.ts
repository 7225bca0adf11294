import { posix } from 'node:path';

/** One import line. */
export interface Import {
  /** a path from the top of the repository without its ending, or a package's name as it was written */
  target: string;
  isPackage: boolean;
  /** gone once the types are: nothing of the target runs here */
  isTypeOnly: boolean;
}

const STATIC = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:([^'"`;]*?)\sfrom\s+)?['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** @param path the importing file's, from the top of the repository */
export function importsOf(path: string, text: string): Import[] {
  const written = [...text.matchAll(STATIC)].map(([, type, names = '', specifier = '']) => ({
    specifier,
    isTypeOnly: type !== undefined || isAllTypes(names),
  }));
  const dynamic = [...text.matchAll(DYNAMIC)].map(([, specifier = '']) => ({ specifier, isTypeOnly: false }));
  return [...written, ...dynamic].map(({ specifier, isTypeOnly }) => {
    const isPackage = !specifier.startsWith('.');
    const plain = specifier.replace(/\?.*$/, '').replace(/\.tsx?$/, '');
    return { target: isPackage ? plain : posix.join(posix.dirname(path), plain), isPackage, isTypeOnly };
  });
}

function isAllTypes(names: string): boolean {
  const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  const all =
    inBraces
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return all.length > 0 && all.every((name) => name.startsWith('type '));
}

/** A file's text without comments and without the words in its strings; what is computed in templates stays. */
export function codeOf(text: string): string {
  const aside = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return text.replace(aside, (found) =>
    found.startsWith('`') ? [...found.matchAll(/\$\{([^}]*)\}/g)].map(([, inner]) => inner).join(';') : '',
  );
}
