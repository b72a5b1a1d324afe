import { app, dialog } from 'electron';
import { describeUnsaved, writeTheLast } from './lastWrite.ts';
import type { Unsaved } from './library/interviewStore.ts';

/**
 * Holds the end back until everything is on disk. It waits for 'will-quit', after the windows are closed: what a page
 * sends while it closes has arrived by then.
 */
export function quitAfterTheLastWrite(flush: () => Promise<Unsaved[]>): void {
  let isWritten = false;
  let isWriting = false;
  app.on('will-quit', (event) => {
    if (isWritten) return;
    event.preventDefault();
    if (isWriting) return;
    isWriting = true;
    void writeTheLast({ flush, ask: askAboutUnsaved }).finally(() => {
      isWritten = true;
      // Not before this event is over: until then Electron takes itself to be quitting already.
      setImmediate(() => app.quit());
    });
  });
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
