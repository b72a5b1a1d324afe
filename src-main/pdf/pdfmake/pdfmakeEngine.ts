import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { fontFiles, typeface, typefaces } from '../blocks/style.ts';

/** What pdfmake has in Node beside its typed interface: files that it finds by name without touching the disk. */
interface MemoryFiles {
  virtualfs: { writeFileSync(name: string, content: Buffer): void };
}

type Pdfmake = typeof import('pdfmake');

let loaded: Promise<Pdfmake> | null = null;

/**
 * pdfmake with the bundled fonts, once a process. Loading it takes as long as laying out some pages, so it waits for the first
 * document. It gets its fonts from memory and may open neither a file nor an address.
 */
function loadPdfmake(fontsFolder: string): Promise<Pdfmake> {
  loaded ??= import('pdfmake').then(async (module: Pdfmake & { default?: Pdfmake }) => {
    const pdfmake = module.default ?? module;
    const { virtualfs } = pdfmake as Pdfmake & MemoryFiles;
    for (const { file } of Object.values(fontFiles)) {
      virtualfs.writeFileSync(file, Buffer.from(typeface(await readFile(join(fontsFolder, file)))));
    }
    pdfmake.setLocalAccessPolicy(() => false);
    pdfmake.setUrlAccessPolicy(() => false);
    return pdfmake;
  });
  return loaded;
}

/**
 * Lays out and writes a PDF. The same definition gives the same bytes.
 * @param fontsFolder the folder with the files of `fontFiles`
 * @throws Error when a font cannot be read
 */
export async function writePdf(
  definition: TDocumentDefinitions,
  fontsFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const pdfmake = await loadPdfmake(fontsFolder);
  // pdfmake writes into the table of fonts, so each document gets its own.
  pdfmake.setFonts({
    [typefaces.text]: {
      normal: fontFiles.regular.file,
      bold: fontFiles.semiBold.file,
    },
    [typefaces.display]: { normal: fontFiles.bold.file, bold: fontFiles.bold.file },
  });
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}
