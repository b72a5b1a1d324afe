import type { Print } from './chromium/printWithoutBoxes.ts';
import type { PdfRequest, Rendered } from './render.ts';

/** Makes a PDF, whichever engine it needs. */
export type MakePdf = (request: PdfRequest) => Promise<Uint8Array>;

/** The one place where the two engines meet: what the first cannot print goes to the second. */
export function createPdfMaker(render: (request: PdfRequest) => Promise<Rendered>, print: Print): MakePdf {
  return async (request) => {
    const rendered = await render(request);
    return rendered.engine === 'pdfmake' ? rendered.pdf : print(rendered.page);
  };
}
