import { ok } from '../../shared/ipc/result.ts';
import type { Backups } from '../backup/openBackups.ts';
import type { Area } from './handlers.ts';

export interface BackupHandlersOptions {
  backups: Backups;
  /** Asks for a folder for more copies; null when the user thinks better of it. */
  askForFolder(): Promise<string | null>;
}

export function createBackupHandlers({ backups, askForFolder }: BackupHandlersOptions): Area<'backup'> {
  return {
    'backup:state': async () => ok(await backups.state()),
    'backup:run': () => backups.run(),
    'backup:chooseFolder': async () => {
      const path = await askForFolder();
      return path === null ? ok(await backups.state()) : backups.chooseFolder(path);
    },
    'backup:leaveFolder': () => backups.chooseFolder(null),
  };
}
