import { type WorkerAnswer, type WorkerJob, workerJobSchema } from './pdfMessages.ts';
import { renderPdf } from './render.ts';

/** The worker's own argument: the folder with the fonts. */
const [fontsFolder = ''] = process.argv.slice(2);

// Lays out PDFs in a process of its own, so that the window stays responsive.
process.parentPort.on('message', ({ data }) => {
  void answer(workerJobSchema.parse(data)).then((message) => process.parentPort.postMessage(message));
});

async function answer({ id, request }: WorkerJob): Promise<WorkerAnswer> {
  try {
    return { id, ok: true, rendered: await renderPdf(request, fontsFolder) };
  } catch (error) {
    return { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
