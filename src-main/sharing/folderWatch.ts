import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FSWatcher } from 'chokidar';
import { passOverDisk } from '../storage/disk.ts';
import { editionFolders, mayBeEdition, mayBeScorecard } from './folderFiles.ts';

/** Watches one folder at a time for what may be a scorecard, and those of the kits and plans in it; everything else in it is not watched, however much it is. */
export interface FolderWatch {
  /** Watches a folder from now on; nothing happens where it does so already. */
  follow(folder: string): Promise<void>;
  end(): Promise<void>;
}

/** @param onChange called for each change, and once when the watcher cannot go on */
export function createFolderWatch(onChange: () => void): FolderWatch {
  let watcher: FSWatcher | null = null;
  let watched = '';

  async function end(): Promise<void> {
    const ending = watcher;
    watcher = null;
    await ending?.close();
  }

  return {
    async follow(folder) {
      const place = `${folder} ${await stampOfFolder(folder)}`;
      // A folder that was taken away and put back is another one for the system: of that one the watcher hears nothing.
      if (watcher !== null && watched !== place) await end();
      watched = place;
      watcher ??= await watch(folder, onChange);
    },
    end,
  };
}

async function watch(folder: string, onChange: () => void): Promise<FSWatcher> {
  const { watch: start } = await import('chokidar');
  const watcher = start(folder, {
    // The folder itself, and those of the kits and plans in it.
    depth: 1,
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => !isWatched(path, folder),
  });
  for (const event of ['add', 'change', 'unlink', 'unlinkDir', 'error'] as const) watcher.on(event, () => onChange());
  return watcher;
}

function isWatched(path: string, folder: string): boolean {
  if (path === folder) return true;
  for (const [noun, name] of editionFolders) {
    const inside = join(folder, name);
    if (path === inside) return true;
    if (dirname(path) === inside) return mayBeEdition(basename(path), noun);
  }
  return dirname(path) === folder && mayBeScorecard(basename(path));
}

/** Tells one folder from another that takes its name later. */
async function stampOfFolder(path: string): Promise<string> {
  const stats = await stat(path).catch(passOverDisk);
  return stats === undefined ? 'gone' : `${stats.dev} ${stats.ino} ${stats.birthtimeMs}`;
}
