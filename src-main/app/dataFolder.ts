import { resolve } from 'node:path';
import { app, dialog } from 'electron';

/** Where the documents are. Electron takes another folder, without a word, when it cannot make the one that was asked for. */
export function dataFolder(): string {
  const asked = app.commandLine.getSwitchValue('user-data-dir');
  return asked === '' ? app.getPath('userData') : resolve(asked);
}

/**
 * Says that the data folder cannot be used, and ends. Electron itself needs it as well: the app would end anyway, at once
 * and without a word.
 * @param code the system's name for why
 */
export function refuseToStart(folder: string, code: string): void {
  const detail = `The data folder cannot be written (${code}):\n${folder}\n\nCheck that it exists and that you may write to it, then start Scorecard again. Nothing in it was changed.`;
  // So that Electron can come as far as to show the message.
  app.setPath('userData', app.getPath('temp'));
  process.stderr.write(`${detail}\n`);
  void app
    .whenReady()
    .then(() => dialog.showMessageBox({ type: 'error', title: 'Scorecard', message: 'Scorecard cannot start', detail }))
    .finally(() => app.exit(1));
}
