import { expect, it } from 'vitest';
import { read } from './repository-files';

interface Lockfile {
  packages: Record<string, { dependencies?: object; optionalDependencies?: object }>;
}

/** Where Node looks for a package that another one names: beside it, and then in every folder above. */
function places(from: string, name: string): string[] {
  const folders = from
    .split('/node_modules/')
    .map((_part, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return ['', ...folders].map((folder) => (folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`));
}

/**
 * What a lockfile names but does not hold. npm leaves optional packages out that it cannot fetch, and `npm ci` then refuses the
 * lockfile on every other machine.
 */
function missingFrom({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([from, { dependencies = {}, optionalDependencies = {} }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => places(from, name).every((place) => !(place in packages)))
      .map((name) => `${name}, of ${from || 'the project'}`),
  );
}

it('the lockfile holds every package that it names', () => {
  expect(missingFrom(JSON.parse(read('package-lock.json')) as Lockfile)).toEqual([]);
});

it('is shown able to fail', () => {
  const packages = { '': { dependencies: { a: '1' } }, 'node_modules/a': { optionalDependencies: { b: '1' } } };
  expect(missingFrom({ packages })).toEqual(['b, of node_modules/a']);
});
