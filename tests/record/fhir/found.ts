import type { ElementDefinition, Resource } from '@medplum/fhirtypes';
import { R4_WITH_UK_CORE } from './uk-core';

/** Something of a document that has parts, with what FHIR says of it. */
export interface Found {
  /** where it is, for whoever reads a failure */
  path: string;
  value: object;
  /** the names of its parts, in their order */
  order: string[];
  /** of a reference, the kinds to which it may lead */
  targets?: string[];
  /** in which it is */
  resource: Resource;
}

const CHILDREN = new Map<string, ElementDefinition[]>();
for (const { snapshot } of R4_WITH_UK_CORE)
  for (const element of snapshot!.element) {
    const parent = element.path!.replace(/\.[^.]+$/, '');
    if (!element.id!.includes(':') && parent !== element.path)
      CHILDREN.set(parent, [...(CHILDREN.get(parent) ?? []), element]);
  }

const nameOf = ({ path = '' }: ElementDefinition): string => path.split('.').at(-1)!;

/** A resource and all that is in it. */
export function found(resource: Resource): Found[] {
  return within(resource, resource.resourceType, resource);
}

/** Whether a property is this one, or this one with the kind of its value: value[x], valueQuantity. */
export function isNamed(name: string, key: string): boolean {
  return name === key || (name.endsWith('[x]') && key.startsWith(name.slice(0, -3)));
}

function within(value: object, type: string, resource: Resource, targets?: string[]): Found[] {
  const { resourceType: _, ...rest } = value as { resourceType?: string };
  const elements = CHILDREN.get(type) ?? [];
  const here: Found = { path: type, value: rest, order: elements.map(nameOf), resource, ...(targets && { targets }) };
  // What there is not in FHIR, both validators find.
  const inner = Object.entries(rest).flatMap(([key, each]) => {
    const element = elements.find((one) => isNamed(nameOf(one), key));
    return element ? [each].flat().flatMap((part) => enter(part, key, element, resource)) : [];
  });
  return [here, ...inner];
}

function enter(value: unknown, key: string, element: ElementDefinition, resource: Resource): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('resourceType' in value) {
    const inner = value as Resource;
    return within(inner, inner.resourceType, key === 'contained' ? resource : inner);
  }
  const suffix = key.slice(nameOf(element).indexOf('['));
  const [only, ...more] = element.type ?? [];
  const type = more.length === 0 ? only : element.type?.find(({ code = '' }) => same(code, suffix));
  const isOwn = type?.code === 'BackboneElement' || type?.code === 'Element';
  return within(value, isOwn ? element.path! : (type?.code ?? ''), resource, type?.targetProfile);
}

function same(code: string, suffix: string): boolean {
  return code.toLowerCase() === suffix.toLowerCase();
}
