import { extractText, getDocumentProxy } from 'unpdf';

/** @returns the text of each page of a PDF; where lines were broken on paper, they are broken here */
export async function readPdf(bytes: Uint8Array): Promise<string[]> {
  // The reader takes what it is given away from whoever gave it.
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  return text;
}

/** Without anything that a break of a line may have added or taken away. */
export function withoutSpace(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
