import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import { declareAppScheme, secureContents, secureSessions, silenceNetwork } from '../../security.ts';
import { createChromiumPrint } from './chromiumPrint.ts';
import { printFiles } from './printJob.ts';
import { printPageSchema } from './printPage.ts';

/**
 * Starts the app as a printer: prints the page in `folder`, puts the PDF, or the reason why there is none, beside it, and
 * ends. There is no window, no lock and no access to the user's documents, so it can run beside the app.
 * @param fontsFolder the folder with the files of `fontFiles`
 */
export function printOnly(folder: string, fontsFolder: string): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  silenceNetwork(app.commandLine);
  declareAppScheme();
  secureContents();
  secureSessions((url) => process.stderr.write(`Refused to load ${url}\n`));
  app.dock?.hide();
  void app
    .whenReady()
    .then(() => printFolder(folder, fontsFolder))
    .then(
      () => app.exit(0),
      (error: unknown) => fail(folder, error),
    );
}

async function printFolder(folder: string, fontsFolder: string): Promise<void> {
  const path = join(folder, printFiles.page);
  const page = printPageSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  // What is in it must not outlast whoever asked for it.
  await rm(path);
  const print = createChromiumPrint(fontsFolder);
  await writeFile(join(folder, printFiles.pdf), await print(page), { mode: 0o600 });
}

async function fail(folder: string, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  await writeFile(join(folder, printFiles.error), reason).catch(() => undefined);
  app.exit(1);
}
