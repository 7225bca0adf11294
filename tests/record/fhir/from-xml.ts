import { Fhir } from 'fhir';

const fhir = new Fhir();

/** FHIR's XML as JSON, read by `fhir`, with its numbers as numbers. */
export function fromXml(xml: string): unknown {
  return JSON.parse(fhir.xmlToJson(xml));
}
