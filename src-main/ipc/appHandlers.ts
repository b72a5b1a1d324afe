import { err, ok } from '../../shared/ipc/result.ts';
import type { Notices } from '../library/notices.ts';
import type { Layout } from '../window.ts';
import type { Jobs } from '../work/jobs.ts';
import type { Area } from './answer.ts';

export interface AppHandlersOptions {
  version: string;
  dataFolder: string;
  notices: Notices;
  /** Shows a folder in the system's file manager; gives the empty text, or what went wrong. */
  openFolder(path: string): Promise<string>;
  /** Whether the desktop lets the window stay where, and above what, the layout wants it. */
  setLayout(layout: Layout): boolean;
  /** Keeps the place in the app, at which the next start opens. */
  rememberPlace(place: string): void;
  jobs: Pick<Jobs, 'cancel'>;
}

export function createAppHandlers(options: AppHandlersOptions): Area<'app' | 'window' | 'jobs'> {
  const { version, dataFolder, notices, openFolder, setLayout, rememberPlace, jobs } = options;
  return {
    'app:info': () => ok({ version, platform: process.platform, dataFolder, notices: notices.list() }),
    'app:openDataFolder': async () => {
      const problem = await openFolder(dataFolder);
      if (problem === '') return ok(null);
      return err('notAllowed', `The data folder could not be opened by the system: ${problem}. It is ${dataFolder}`);
    },
    'app:dismissNotice': ({ id }) => {
      notices.dismiss(id);
      return ok(null);
    },
    'window:setLayout': ({ layout }) => {
      return ok({ isKeptOnTop: setLayout(layout) });
    },
    'window:remember': ({ place }) => {
      rememberPlace(place);
      return ok(null);
    },
    'jobs:cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return ok(null);
    },
  };
}
