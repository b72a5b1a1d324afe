import { join } from 'node:path';
import { type PdfRequest, renderPdf } from '../pdf/render.ts';
import type { CliContext } from './command.ts';
import { writeOutput } from './output.ts';
import { printWithRuntime } from './printWithRuntime.ts';

/**
 * Makes a PDF with whichever engine it needs, and writes it where `checkOutput` has allowed it.
 * @throws UnusableError when it needs the app's runtime and there is none
 * @throws Error with a sentence when it cannot be written there
 */
export async function writePdfFile(request: PdfRequest, path: string, context: CliContext): Promise<void> {
  const rendered = await renderPdf(request, join(context.appRoot, 'resources', 'fonts'));
  const pdf = rendered.engine === 'pdfmake' ? rendered.pdf : await printWithRuntime(rendered, context);
  await writeOutput(path, pdf, context);
}
