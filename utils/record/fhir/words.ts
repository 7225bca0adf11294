import { toLines } from '../lines';
import { NAMESPACES } from './systems';
import { fromXmlText, toXmlText } from './xml-text';

/** @returns what was typed into a field, in one line; undefined where it is nothing: FHIR knows no empty text */
export function toWords(typed: string | undefined): string | undefined {
  const words = toLines(typed ?? '')
    .join('; ')
    .trim();
  return words === '' ? undefined : words;
}

interface FhirNarrative {
  status: 'generated' | 'additional';
  div: string;
}

/**
 * Lines as a narrative: a paragraph each, and no other markup, so that nothing typed can be any. `additional`: it says more than
 * what stands coded beside it.
 */
export function toNarrative(lines: readonly string[], status: FhirNarrative['status'] = 'additional'): FhirNarrative {
  const paragraphs = lines.map((line) => `<p>${toXmlText(line)}</p>`).join('');
  return { status, div: `<div xmlns="${NAMESPACES.xhtml}">${paragraphs}</div>` };
}

/** @returns the lines of a narrative that was made by toNarrative */
export function fromNarrative({ div }: Pick<FhirNarrative, 'div'>): string[] {
  return [...div.matchAll(/<p>([^<]*)<\/p>/g)].map(([, text = '']) => fromXmlText(text));
}
