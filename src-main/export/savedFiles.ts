import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Id } from '../../shared/domain/ids.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import { FailureError } from '../../shared/ipc/result.ts';
import { createExportDialogs } from './exportDialogs.ts';
import { exists, writeOrFail } from './exportFile.ts';

/**
 * Files that are written where the user wants them. The window never names a path: it has a token for each place that was chosen
 * in this session.
 */
export interface SavedFiles {
  /**
   * Asks where a file goes and writes it. Null when the user thinks better of it, before or while it is made.
   * @param make gives the content, once there is a place for it; null when it is not wanted any more
   */
  save(fileName: string, kind: string, make: () => Promise<Uint8Array | string | null>): Promise<Output<'export:pdf'>>;
  /** Asks for a folder; null when the user thinks better of it. */
  chooseFolder(): Promise<string | null>;
  tokenOf(path: string): Id;
  /** @throws FailureError when the token is not of this session, or nothing is there any more. */
  pathOf(token: Id): Promise<string>;
}

export function createSavedFiles(window: () => BrowserWindow | null): SavedFiles {
  const dialogs = createExportDialogs(window);
  const paths = new Map<Id, string>();

  function tokenOf(path: string): Id {
    const token = randomUUID();
    paths.set(token, path);
    return token;
  }

  return {
    async save(fileName, kind, make) {
      const path = await dialogs.askForFile(fileName, kind);
      if (path === null) return null;
      const content = await make();
      if (content === null) return null;
      await writeOrFail(path, content);
      return { token: tokenOf(path), fileName: basename(path) };
    },
    chooseFolder: dialogs.askForFolder,
    tokenOf,
    async pathOf(token) {
      const path = paths.get(token);
      if (path !== undefined && (await exists(path))) return path;
      const name = path === undefined ? 'That file' : `“${basename(path)}”`;
      throw new FailureError({
        code: 'notFound',
        message: `${name} is no longer where it was saved. Export it again to get a new one.`,
      });
    },
  };
}
