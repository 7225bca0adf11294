import type { Bundle, Resource } from '@medplum/fhirtypes';
import { type ForFhir, toFhirDocument } from '../../../utils/record/fhir/to-fhir-document';
import { toDocument } from '../../../utils/record/to-document';
import { A_RICH_CONSULTATION, RICH_AT, RICH_CALLS, RICH_PATIENT, RICH_SETTINGS } from '../a-rich-consultation';

/** The rich consultation as it goes out, with what a test wants otherwise. */
export function forFhir(but: Partial<ForFhir> = {}): ForFhir {
  const document = toDocument(A_RICH_CONSULTATION, RICH_CALLS);
  return { document, settings: RICH_SETTINGS, patient: RICH_PATIENT, at: RICH_AT, version: '0.1.0', ...but };
}

export function aBundle(but: Partial<ForFhir> = {}): Bundle {
  return toFhirDocument(forFhir(but));
}

export function allOf<Type extends Resource['resourceType']>(
  { entry = [] }: Bundle,
  type: Type,
): Extract<Resource, { resourceType: Type }>[] {
  const isOne = (resource: Resource): resource is Extract<Resource, { resourceType: Type }> =>
    resource.resourceType === type;
  return entry.flatMap(({ resource }) => (resource && isOne(resource) ? [resource] : []));
}

/** What a narrative says, without its markup; a paragraph a line. */
export function wordsOf(div: string): string {
  return div
    .replace(/^<div [^>]*>|<\/div>$/g, '')
    .replace(/<\/p><p>/g, '\n')
    .replace(/<\/?p>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
