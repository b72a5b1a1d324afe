import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { idSchema } from '../../shared/domain/ids.ts';
import type { Failure } from '../../shared/ipc/contract.ts';
import { FailureError } from '../../shared/ipc/result.ts';
import { passOverDisk } from '../storage/disk.ts';
import { writingKeyOf } from '../storage/sealing/sealedFolders.ts';
import { writeExport } from './exportFile.ts';

/** Only the user may look into it: what lies there is about a candidate. */
const folderMode = 0o700;

/** Files that are dragged out of the window. Another program copies them whenever it likes, so they stay until the next start. */
export interface DragFiles {
  /**
   * Writes a file and gives its path. Its folder is its own, so that it bears its name whatever else was dragged.
   * @throws the file system's error; a FailureError where the data folder is sealed, since another program can read only what is not
   */
  write(fileName: string, content: string): Promise<string>;
  /** Deletes what earlier starts have left. What this one wrote stays, and so does what somebody else has put there. */
  tidy(): Promise<void>;
}

/** A file that can be dragged can be read, and nobody knows when another program has done with it. */
const notWhileEncrypted: Failure = {
  code: 'notAllowed',
  message:
    'Nothing can be dragged out while everything here is encrypted: the file would lie readable in the data folder. Save it to a place of your choice instead.',
};

/** @param root the folder for it, which is made when it is needed */
export function createDragFiles(root: string): DragFiles {
  const session = randomUUID();
  return {
    async write(fileName, content) {
      if (writingKeyOf(root) !== null) throw new FailureError(notWhileEncrypted);
      const folder = join(root, session, randomUUID());
      await mkdir(folder, { recursive: true, mode: folderMode });
      const path = join(folder, fileName);
      await writeExport(path, content);
      return path;
    },
    async tidy() {
      for (const name of (await readdir(root).catch(passOverDisk)) ?? []) {
        if (name !== session && idSchema.safeParse(name).success)
          await rm(join(root, name), { recursive: true, force: true });
      }
    },
  };
}
