import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { ignoringDisk } from './disk.ts';
import { makeFolderIn } from './makeFolder.ts';

/** How long a deleted document can be brought back, in ms: thirty days. */
const timeKept = 30 * 24 * 3_600_000;

/** A deleted document. `deletedAt` in ms since the epoch. */
export interface Deleted {
  name: string;
  deletedAt: number;
}

/** Where deleted documents of one area wait: `trash/<area>/`. */
export interface Trash {
  readonly folder: string;
  list(): Deleted[];
  has(file: string): boolean;
  /**
   * Moves a document here; a document of the same name that is here already gives way.
   * @throws the file system's error; the document has not moved then.
   */
  put(file: string): void;
  /**
   * Moves a document back to its place.
   * @throws the file system's error; the document has not moved then.
   */
  takeOut(file: string): void;
  /**
   * Deletes one document for good.
   * @throws the file system's error
   */
  destroy(file: string): void;
  /**
   * Deletes for good what has been here for thirty days, once `mayDelete` agrees. Gives the names. What was deleted before it was
   * written, as it says itself, was deleted under a wrong clock: its thirty days begin now.
   * @param savedAtOf when a document here was written, in ms since the epoch; null where that is not known
   */
  purge(mayDelete: (file: string) => boolean, savedAtOf: (name: string) => number | null): string[];
}

/**
 * @param root the data folder
 * @param now the current moment in ms since the epoch
 */
export function createTrash(root: string, area: string, now: () => number): Trash {
  const folder = join(root, 'trash', area);
  const home = join(root, area);

  function list(): Deleted[] {
    const files = ignoringDisk(() => readdirSync(folder)) ?? [];
    return files.flatMap((file) => {
      const stats = file.endsWith('.json') ? ignoringDisk(() => statSync(join(folder, file))) : undefined;
      return stats === undefined ? [] : [{ name: file.slice(0, -'.json'.length), deletedAt: stats.mtimeMs }];
    });
  }

  function stamp(path: string): void {
    const seconds = now() / 1_000;
    utimesSync(path, seconds, seconds);
  }

  return {
    folder,
    list,
    has: (file) => existsSync(join(folder, file)),
    put(file) {
      makeFolderIn(root, 'trash', area);
      // The time of change says when it was deleted. It comes first: with an old one it could be purged at the next start.
      stamp(join(home, file));
      renameSync(join(home, file), join(folder, file));
    },
    takeOut(file) {
      makeFolderIn(root, area);
      renameSync(join(folder, file), join(home, file));
    },
    destroy: (file) => rmSync(join(folder, file), { force: true }),
    purge(mayDelete, savedAtOf) {
      const due = list().filter(({ deletedAt }) => deletedAt < now() - timeKept);
      return due.flatMap(({ name, deletedAt }) => {
        // File systems keep whole seconds at worst.
        if (deletedAt + 2_000 < (savedAtOf(name) ?? 0)) {
          ignoringDisk(() => stamp(join(folder, `${name}.json`)));
          return [];
        }
        if (!mayDelete(`trash/${area}/${name}.json`)) return [];
        rmSync(join(folder, `${name}.json`), { force: true });
        return [name];
      });
    },
  };
}
