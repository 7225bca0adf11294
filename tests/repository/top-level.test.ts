import { expect, it } from 'vitest';
import { tracked } from './repository-files';

const ALLOWED = new Set([
  'entrypoints',
  'components',
  'utils',
  'public',
  'tests',
  'docs',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
]);

it('the top of the repository holds its folders, its settings, and nothing else', () => {
  const tops = new Set(tracked().map((path) => path.split('/')[0] ?? ''));
  expect([...tops].filter((name) => !ALLOWED.has(name) && !name.startsWith('.'))).toEqual([]);
  expect([...tops]).toEqual(expect.arrayContaining(['entrypoints', 'components', 'utils', 'tests', 'package.json']));
});

it('keeps nothing that is built or installed', () => {
  expect(tracked().filter((path) => /^(node_modules|\.output|\.wxt|demo-output)\//.test(path))).toEqual([]);
});
