import { app, dialog } from 'electron';
import type { Report } from '../storage/errorLog.ts';
import type { Unsaved } from '../storage/pendingWrites.ts';
import { describeUnsaved, writeTheLast } from './lastWrite.ts';

/**
 * Holds the end back until everything is on disk. It waits for 'will-quit', after the windows are closed: what a page
 * sends while it closes has arrived by then. Gives what does the same for an end that comes otherwise.
 */
export function quitAfterTheLastWrite(flush: () => Promise<Unsaved[]>, report: Report): () => Promise<void> {
  const write = () =>
    writeTheLast({ flush, ask: askAboutUnsaved }).catch((error: unknown) => report('last write', error));
  let isWritten = false;
  let isWriting = false;
  app.on('will-quit', (event) => {
    if (isWritten) return;
    event.preventDefault();
    if (isWriting) return;
    isWriting = true;
    void write().finally(() => {
      isWritten = true;
      // Not before this event is over: until then Electron takes itself to be quitting already.
      setImmediate(() => app.quit());
    });
  });
  return write;
}

async function askAboutUnsaved(unsaved: readonly Unsaved[]): Promise<'retry' | 'quit'> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Scorecard',
    ...describeUnsaved(unsaved),
    buttons: ['Try again', 'Quit anyway'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'quit' : 'retry';
}
