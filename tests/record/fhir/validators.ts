import { indexStructureDefinitionBundle, OperationOutcomeError, validateTypedValue } from '@medplum/core';
import type { Bundle, OperationOutcomeIssue, StructureDefinition } from '@medplum/fhirtypes';
import { Fhir } from 'fhir';
import { R4_WITH_UK_CORE, UK_CORE, VITAL_SIGNS } from './uk-core';

/**
 * Two validators that find different faults. `fhir`: elements that there are none of, that are missing, codes outside a required
 * set. `@medplum/core`: FHIRPath invariants, formats of dates and others, and UK Core; it holds no codes against their sets.
 */
const fhir = new Fhir();
indexStructureDefinitionBundle(R4_WITH_UK_CORE);

/** @returns what `fhir` calls an error, in a document, or in its XML */
export function faultsByFhir(document: object | string): string[] {
  return fhir
    .validate(document, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `${location}: ${message}`);
}

/** @returns what `@medplum/core` finds, by FHIR R4 with UK Core */
export function faultsByMedplum(document: object): string[] {
  const extensions = valuesOf(document, 'extension').map(
    (value) => [value, UK_CORE.find(({ url }) => url === (value as { url?: string }).url)] as const,
  );
  return [
    ...faultsOf('Bundle', document),
    ...extensions.flatMap(([value, profile]) =>
      profile ? faultsOf('Extension', value, profile) : ['unknown extension'],
    ),
  ];
}

/** @returns what `@medplum/core` finds in the Observations that say they are FHIR R4's vital signs */
export function faultsOfVitalSigns({ entry = [] }: Bundle): string[] {
  return entry.flatMap(({ resource }) =>
    VITAL_SIGNS.filter(({ url }) => resource?.meta?.profile?.includes(url)).flatMap((profile) =>
      faultsOf('Observation', resource!, profile),
    ),
  );
}

function faultsOf(type: string, value: object, profile?: StructureDefinition): string[] {
  return issuesOf(type, value, profile)
    .filter((issue) => !isOfUrn(issue))
    .map(({ details, expression }) => `${expression?.join()}: ${details?.text}`);
}

function issuesOf(type: string, value: object, profile?: StructureDefinition): OperationOutcomeIssue[] {
  try {
    return validateTypedValue({ type, value }, profile && { profile });
  } catch (error) {
    if (error instanceof OperationOutcomeError) return error.outcome.issue ?? [];
    throw error;
  }
}

/** It warns of every reference by urn:uuid, since it does not look it up: document-rules.ts does. */
function isOfUrn({ severity, details }: OperationOutcomeIssue): boolean {
  return severity === 'warning' && (details?.text ?? '').startsWith('Invalid reference: got "urn:uuid:');
}

/** All values of a property, wherever it is. */
export function valuesOf(tree: unknown, name: string): object[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => [
    ...(key === name ? [value].flat() : []),
    ...valuesOf(value, name),
  ]);
}
