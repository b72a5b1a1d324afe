import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './dataFolder.ts';
import { errorCodeOf } from './diskFailure.ts';

/** How long a deleted document can be brought back, in ms: thirty days. */
const timeKept = 30 * 24 * 3_600_000;

/** Where deleted documents of one area wait: `trash/<area>/`. */
export interface Trash {
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
  /** Deletes for good what has been here for thirty days. */
  purge(): void;
}

/**
 * @param root the data folder
 * @param now the current moment in ms since the epoch
 */
export function createTrash(root: string, area: string, now: () => number): Trash {
  const folder = join(root, 'trash', area);
  const home = join(root, area);
  return {
    has: (file) => existsSync(join(folder, file)),
    put(file) {
      makeFolder(folder);
      // The time of change says when it was deleted. It comes first: with an old one it could be purged at the next start.
      const seconds = now() / 1_000;
      utimesSync(join(home, file), seconds, seconds);
      renameSync(join(home, file), join(folder, file));
    },
    takeOut(file) {
      makeFolder(home);
      renameSync(join(folder, file), join(home, file));
    },
    purge() {
      for (const file of listFiles(folder)) {
        const path = join(folder, file);
        if (statSync(path).mtimeMs < now() - timeKept) rmSync(path, { force: true });
      }
    },
  };
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.json'));
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return [];
  }
}
