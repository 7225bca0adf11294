import type { Bundle } from '@medplum/fhirtypes';
import { NAMESPACES } from './systems';
import { toXmlAttribute } from './xml-text';

/**
 * A document as FHIR's XML. The order of elements matters there, and is the order in which the document was made. It writes
 * what our own documents hold; texts with extensions of their own, or elements with ids, are not among it.
 */
export function toXml(bundle: Bundle): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeResource(bundle, '', ` xmlns="${NAMESPACES.fhir}"`)}`;
}

function writeResource(resource: object, indent: string, namespace = ''): string {
  const { resourceType: name, ...rest } = resource as { resourceType: string };
  return writeElement({ name, attributes: namespace, of: rest }, indent);
}

interface Written {
  name: string;
  attributes: string;
  of: object;
}

function writeElement({ name, attributes, of }: Written, indent: string): string {
  const inner = Object.entries(of).flatMap(([key, value]) =>
    [value].flat().map((each) => writeProperty(key, each, `${indent}  `)),
  );
  return `${indent}<${name}${attributes}>\n${inner.join('')}${indent}</${name}>\n`;
}

function writeProperty(name: string, value: unknown, indent: string): string {
  // Already XHTML: see toNarrative.
  if (name === 'div') return `${indent}${String(value)}\n`;
  if (typeof value !== 'object' || value === null)
    return `${indent}<${name} value="${toXmlAttribute(String(value))}"/>\n`;
  if ('resourceType' in value) return `${indent}<${name}>\n${writeResource(value, `${indent}  `)}${indent}</${name}>\n`;
  if (name !== 'extension') return writeElement({ name, attributes: '', of: value }, indent);
  const { url, ...of } = value as { url: string };
  return writeElement({ name, attributes: ` url="${toXmlAttribute(url)}"`, of }, indent);
}
