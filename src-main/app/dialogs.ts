import { app, type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';

/** Asks for files or a folder, before the window where there is one. Empty when the user thinks better of it. */
export async function askToOpen(owner: BrowserWindow | null, options: OpenDialogOptions): Promise<string[]> {
  const { canceled, filePaths } = await (owner === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(owner, options));
  return canceled ? [] : filePaths;
}

/** Asks for the place of a file that is to be written. Null when the user thinks better of it. */
export async function askToSave(owner: BrowserWindow | null, options: SaveDialogOptions): Promise<string | null> {
  const { canceled, filePath } = await (owner === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(owner, options));
  return canceled || filePath === '' ? null : filePath;
}

/** Asks where scorecards come from. */
export interface PanelDialogs {
  /** Empty when the user thinks better of it. */
  askForScorecards(): Promise<string[]>;
  /** Null when the user thinks better of it. */
  askForSharedFolder(): Promise<string | null>;
}

export function createPanelDialogs(window: () => BrowserWindow | null): PanelDialogs {
  return {
    askForScorecards: () =>
      askToOpen(window(), {
        title: 'Receive scorecards, kits and plans',
        defaultPath: app.getPath('downloads'),
        filters: [
          { name: 'Scorecards, kits and plans', extensions: ['scorecard', 'kit', 'plan', 'age'] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
        buttonLabel: 'Receive',
      }),
    async askForSharedFolder() {
      const [folder] = await askToOpen(window(), {
        title: 'Choose the folder that the panel shares',
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
        buttonLabel: 'Share this folder',
      });
      return folder ?? null;
    },
  };
}

/** Asks for a folder with copies, or for a backup in one file, to restore from. Null when the user thinks better of it. */
export async function askForCopies(window: BrowserWindow | null, what: 'folder' | 'file'): Promise<string | null> {
  const [path] = await askToOpen(
    window,
    what === 'folder'
      ? { title: 'Choose the folder with the copies', properties: ['openDirectory'], buttonLabel: 'Look at the copies' }
      : {
          title: 'Choose the backup',
          filters: [
            { name: 'Backups of Scorecard', extensions: ['backup', 'age'] },
            { name: 'All files', extensions: ['*'] },
          ],
          properties: ['openFile'],
          buttonLabel: 'Look at the backup',
        },
  );
  return path ?? null;
}

/** Asks for the folder in which more copies are kept. Null when the user thinks better of it. */
export async function askForCopiesFolder(window: BrowserWindow | null): Promise<string | null> {
  const [folder] = await askToOpen(window, {
    title: 'Choose a folder for more copies',
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
    buttonLabel: 'Keep copies here',
  });
  return folder ?? null;
}
