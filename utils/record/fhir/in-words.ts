import type { Bundle } from '@medplum/fhirtypes';
import { fromNarrative } from './words';

/**
 * What a person reads in a document of ours: every line of its narratives, under their headings. It is read from the document itself,
 * so that nothing that was chosen for other ways out can leave something out, or put it otherwise.
 */
export function inWords({ entry = [] }: Bundle): string {
  const composition = entry.map(({ resource }) => resource).find((each) => each?.resourceType === 'Composition');
  const parts = [composition, ...(composition?.section ?? [])].map((part) => [
    ...(part && 'resourceType' in part ? [] : [part?.title ?? '']),
    ...(part?.text ? fromNarrative(part.text) : []),
  ]);
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}
