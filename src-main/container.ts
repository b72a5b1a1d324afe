import { app, nativeTheme, shell } from 'electron';
import { type Answer, createAnswer } from './ipc/answer.ts';
import { createAppHandlers } from './ipc/appHandlers.ts';
import { createBankHandlers } from './ipc/bankHandlers.ts';
import { createSendEvent, type SendEvent } from './ipc/events.ts';
import type { Area } from './ipc/handlers.ts';
import { createInterviewHandlers } from './ipc/interviewHandlers.ts';
import { createSetHandlers } from './ipc/setHandlers.ts';
import { createSettingsHandlers } from './ipc/settingsHandlers.ts';
import { createWindowHandlers } from './ipc/windowHandlers.ts';
import { type Library, openLibrary } from './library/openLibrary.ts';
import { failed } from './outcome.ts';
import type { AppWindow } from './window.ts';

export interface ContainerOptions {
  dataFolder: string;
  /** The folder of what ships with the app. */
  resources: string;
  /** The open window, or null. */
  window(): AppWindow | null;
  /** Keeps the place in the app, at which the next start opens. */
  rememberPlace(place: string): void;
}

/** The parts of the main process, wired. */
export interface Container {
  library: Library;
  answer: Answer;
  send: SendEvent;
}

/** Stands in for the export's handlers. */
function createExportHandlers(): Area<'export'> {
  const refuse = () => failed('notAllowed', 'There is no export in this build.');
  return {
    'export:pdf': refuse,
    'export:pdfs': refuse,
    'export:scorecard': refuse,
    'export:cancel': refuse,
    'export:openFile': refuse,
    'export:showFile': refuse,
  };
}

/** Builds and wires everything that is not needed for the first paint. */
export function createContainer({ dataFolder, resources, window, rememberPlace }: ContainerOptions): Container {
  const send = createSendEvent(() => window()?.browser.webContents ?? null);
  const library = openLibrary({
    root: dataFolder,
    resources,
    now: Date.now,
    onNotice: (notice) => send('app:notice', notice),
    onChange: (change) => send('library:changed', change),
  });
  const { interviews, starts, bank, sets, settings, notices, report } = library;
  const handlers = {
    ...createAppHandlers({
      version: app.getVersion(),
      dataFolder,
      notices,
      openFolder: (path) => shell.openPath(path),
    }),
    ...createSettingsHandlers(settings, (scheme) => {
      nativeTheme.themeSource = scheme;
    }),
    ...createBankHandlers(bank),
    ...createSetHandlers(sets),
    ...createInterviewHandlers(interviews, starts),
    ...createExportHandlers(),
    ...createWindowHandlers((layout) => window()?.setLayout(layout), rememberPlace),
  };
  return { library, answer: createAnswer(handlers, report), send };
}
