import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

/** Asks where scorecards come from. */
export interface PanelDialogs {
  /** Empty when the user thinks better of it. */
  askForScorecards(): Promise<string[]>;
  /** Null when the user thinks better of it. */
  askForSharedFolder(): Promise<string | null>;
}

export function createPanelDialogs(window: () => BrowserWindow | null): PanelDialogs {
  async function ask(options: OpenDialogOptions): Promise<string[]> {
    const owner = window();
    const { canceled, filePaths } = await (owner === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(owner, options));
    return canceled ? [] : filePaths;
  }

  return {
    askForScorecards: () =>
      ask({
        title: 'Receive scorecards',
        defaultPath: app.getPath('downloads'),
        filters: [
          { name: 'Scorecards', extensions: ['scorecard', 'age'] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
        buttonLabel: 'Receive',
      }),
    async askForSharedFolder() {
      const [folder] = await ask({
        title: 'Choose the folder that the panel shares',
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
        buttonLabel: 'Share this folder',
      });
      return folder ?? null;
    },
  };
}
