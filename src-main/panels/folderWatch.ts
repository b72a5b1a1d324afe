import { basename } from 'node:path';
import { mayBeScorecard } from './folderFiles.ts';

/** Tells of changes in a folder until it is stopped. */
export interface FolderWatch {
  stop(): Promise<void>;
}

/**
 * Watches what may be a scorecard in a folder; everything else in it is not watched, however much it is.
 * @param onChange called for each change, and once when the watcher cannot go on
 */
export async function watchFolder(folder: string, onChange: () => void): Promise<FolderWatch> {
  const { watch } = await import('chokidar');
  const watcher = watch(folder, {
    depth: 0,
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== folder && !mayBeScorecard(basename(path)),
  });
  for (const event of ['add', 'change', 'unlink', 'unlinkDir', 'error'] as const) watcher.on(event, () => onChange());
  return { stop: () => watcher.close() };
}
