import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const BROWSERS = ['chrome', 'edge', 'firefox', 'safari'] as const;
export type Browser = (typeof BROWSERS)[number];

/** A file's text, by its path from the top of the repository. */
export function read(path: string): string {
  if (!existsSync(ROOT + path)) throw new Error(`There is no ${path}`);
  return readFileSync(ROOT + path, 'utf8');
}

/** Paths of all files that git keeps, without those just deleted. */
export function tracked(): string[] {
  return execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((path) => existsSync(ROOT + path) && path !== '');
}

/** Paths of all files under a folder that end in one of these ways. */
export function filesUnder(folder: string, ...endings: string[]): string[] {
  return readdirSync(ROOT + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(ROOT.length).replaceAll('\\', '/'))
    .sort();
}

/** The source, as paths. */
export function source(): string[] {
  return ['utils', 'components', 'entrypoints'].flatMap((folder) => filesUnder(folder, '.ts', '.tsx'));
}

/** The folder of a browser's default build. @throws a plain sentence when nothing has been built */
export function build(browser: Browser): string {
  const folder = `.output/${browser}-mv3`;
  if (!existsSync(`${ROOT}${folder}/manifest.json`)) throw new Error('Run npm run build first');
  return folder;
}
