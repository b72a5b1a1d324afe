import { dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { exists } from '../pdf/exportFile.ts';

/** Asks where exports go; the next question starts where the last one ended. */
export interface ExportDialogs {
  /**
   * Asks for a place, with a proposed name. A file that is there already is replaced only if the user said so. Null when the
   * user thinks better of it.
   */
  askForFile(name: string, kind: string): Promise<string | null>;
  askForFolder(): Promise<string | null>;
}

export function createExportDialogs(window: () => BrowserWindow | null): ExportDialogs {
  let last: string | null = null;
  const folder = () => last ?? app.getPath('documents');

  return {
    async askForFile(name, kind) {
      // A protected scorecard has two extensions, of which systems know the last.
      const extension = /(?:\.scorecard)?\.\w+$/.exec(name)?.[0].slice(1) ?? '';
      const options: SaveDialogOptions = {
        defaultPath: join(folder(), name),
        filters: [{ name: kind, extensions: [extname(name).slice(1)] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      };
      const owner = window();
      const { canceled, filePath } = await (owner === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(owner, options));
      if (canceled || filePath === '') return null;
      last = dirname(filePath);
      return withExtension(filePath, extension);
    },

    async askForFolder() {
      const options: OpenDialogOptions = {
        defaultPath: folder(),
        properties: ['openDirectory', 'createDirectory'],
        buttonLabel: 'Export here',
      };
      const owner = window();
      const { canceled, filePaths } = await (owner === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(owner, options));
      const [chosen] = filePaths;
      if (canceled || chosen === undefined) return null;
      last = chosen;
      return chosen;
    },
  };
}

/**
 * Not every dialog adds the extension, and its question whether to replace a file was then asked about another name: a file
 * that has the name with the extension stays.
 */
async function withExtension(path: string, extension: string): Promise<string> {
  if (extname(path).toLowerCase() === extname(`x.${extension}`)) return path;
  let candidate = `${path}.${extension}`;
  for (let copy = 2; await exists(candidate); copy += 1) candidate = `${path} (${copy}).${extension}`;
  return candidate;
}
