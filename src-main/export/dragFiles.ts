import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { idSchema } from '../../shared/domain/ids.ts';
import { passOverDisk } from '../storage/disk.ts';
import { writeExport } from './exportFile.ts';

/** Only the user may look into it: what lies there is about a candidate. */
const folderMode = 0o700;

/** Files that are dragged out of the window. Another program copies them whenever it likes, so they stay until the next start. */
export interface DragFiles {
  /**
   * Writes a file and gives its path. Its folder is its own, so that it bears its name whatever else was dragged.
   * @throws the file system's error
   */
  write(fileName: string, content: string): Promise<string>;
  /** Deletes what earlier starts have left. What this one wrote stays, and so does what somebody else has put there. */
  tidy(): Promise<void>;
}

/** @param root the folder for it, which is made when it is needed */
export function createDragFiles(root: string): DragFiles {
  const session = randomUUID();
  return {
    async write(fileName, content) {
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
