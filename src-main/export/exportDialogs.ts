import { dirname, extname, join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { askToOpen, askToSave } from '../app/dialogs.ts';
import { withExtension } from './exportFile.ts';

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
      // A protected file has two extensions, of which systems know the last.
      const extension = /(?:\.(?:scorecard|kit|backup))?\.\w+$/.exec(name)?.[0].slice(1) ?? '';
      const path = await askToSave(window(), {
        defaultPath: join(folder(), name),
        filters: [{ name: kind, extensions: [extname(name).slice(1)] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      if (path === null) return null;
      last = dirname(path);
      return withExtension(path, extension);
    },

    async askForFolder() {
      const [chosen] = await askToOpen(window(), {
        defaultPath: folder(),
        properties: ['openDirectory', 'createDirectory'],
        buttonLabel: 'Export here',
      });
      if (chosen === undefined) return null;
      last = chosen;
      return chosen;
    },
  };
}
