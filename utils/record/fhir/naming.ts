import type { Reference, Resource } from '@medplum/fhirtypes';
import type { Code } from '../codes';
import { uuidOf } from './uuid-of';

/** Gives each resource of one document its id: the same again for the same document. */
export type Naming = (name: string) => string;

export function namesWithin(identity: string): Naming {
  return (name) => uuidOf(name, identity);
}

/** An id as an address, by which the resources of a document refer to each other. */
export function urn(id: string): string {
  return `urn:uuid:${id}`;
}

export function referTo<Target extends Resource>({ id = '' }: Target, display?: string): Reference<Target> {
  return { reference: urn(id), ...(display !== undefined && { display }) };
}

/** A concept of a published system, with the words for those who do not know the system. */
export function conceptOf(code: Code, text: string = code.display): { coding: Code[]; text: string } {
  return { coding: [code], text };
}
