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

/** In points, as in components/coaching/paper.css: what stands in the margins is of no page's text. */
const MARGIN = 45;

/** @returns how far down each page is written on, from 0 to 1 */
export async function howFull(bytes: Uint8Array): Promise<number[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1));
  return Promise.all(
    pages.map(async (loading) => {
      const page = await loading;
      const [, , , height = 0] = page.view;
      const { items } = await page.getTextContent();
      const heights = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.transform[5]] : []));
      const lowest = Math.min(height - MARGIN, ...heights.filter((each) => each > MARGIN));
      return (height - MARGIN - lowest) / (height - 2 * MARGIN);
    }),
  );
}
