import type { Notices } from '../library/notices.ts';
import { done, failed } from '../outcome.ts';
import type { Area } from './handlers.ts';

export interface AppHandlersOptions {
  version: string;
  dataFolder: string;
  notices: Notices;
  /** Shows a folder in the system's file manager; gives the empty text, or what went wrong. */
  openFolder(path: string): Promise<string>;
}

export function createAppHandlers({ version, dataFolder, notices, openFolder }: AppHandlersOptions): Area<'app'> {
  return {
    'app:info': () => done({ version, platform: process.platform, dataFolder, notices: notices.list() }),
    'app:openDataFolder': async () => {
      const problem = await openFolder(dataFolder);
      if (problem === '') return done(null);
      return failed('notAllowed', `The data folder could not be opened by the system: ${problem}. It is ${dataFolder}`);
    },
    'app:dismissNotice': ({ id }) => {
      notices.dismiss(id);
      return done(null);
    },
  };
}
