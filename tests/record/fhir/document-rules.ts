import type { Bundle, Resource } from '@medplum/fhirtypes';
import { type Found, found, isNamed } from './found';
import { valuesOf } from './validators';

/**
 * What FHIR wants of a document, and neither validator tries: ids and addresses, that each reference leads to a resource of the
 * document and to one of a kind that may stand there, that each resource is reached from its Composition (or is Provenance of it),
 * and that elements come in the order of XML.
 */
export function brokenRules(document: Bundle): string[] {
  const resources = (document.entry ?? []).map(({ resource }) => resource!);
  const all = found(document);
  return [
    ...wrongAddresses(document),
    ...all.flatMap((each) => [...wrongReference(each, resources), ...wrongOrder(each)]),
    ...unreached(resources),
  ];
}

function wrongAddresses({ entry = [] }: Bundle): string[] {
  return entry.flatMap(({ fullUrl, resource }) => {
    const isId = /^[A-Za-z0-9\-.]{1,64}$/.test(resource?.id ?? '');
    const isUuid = /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(fullUrl ?? '');
    return isId && isUuid && fullUrl === `urn:uuid:${resource!.id}` ? [] : [`address ${fullUrl} of ${resource?.id}`];
  });
}

function wrongReference({ path, value, targets, resource }: Found, resources: Resource[]): string[] {
  const { reference } = value as { reference?: string };
  if (!targets || reference === undefined) return [];
  const inside = 'contained' in resource ? (resource.contained as Resource[]) : [];
  const target = [...resources, ...inside].find(({ id }) => [`urn:uuid:${id}`, `#${id}`].includes(reference));
  if (!target) return [`${path} leads nowhere`];
  const isAllowed = targets.some((url) => url.endsWith('/Resource') || url.endsWith(`/${target.resourceType}`));
  return isAllowed ? [] : [`${path} leads to ${target.resourceType}`];
}

function wrongOrder({ path, value, order }: Found): string[] {
  const places = Object.keys(value).map((key) => order.findIndex((name) => isNamed(name, key)));
  return places.every((place, at) => at === 0 || place >= places[at - 1]!) ? [] : [`order of ${path}`];
}

function unreached(resources: Resource[]): string[] {
  const reached = new Set<Resource>();
  const open = resources.slice(0, 1);
  for (let from = open.pop(); from; from = open.pop()) {
    if (reached.has(from)) continue;
    reached.add(from);
    const named = referencesIn(from);
    open.push(...resources.filter(({ id }) => named.includes(`urn:uuid:${id}`)));
  }
  return resources
    .filter((each) => !reached.has(each) && each.resourceType !== 'Provenance')
    .map(({ resourceType }) => `${resourceType} is not reached`);
}

/** All that a resource points to, in whatever property. */
function referencesIn(tree: unknown): string[] {
  return valuesOf(tree, 'reference').map(String);
}
