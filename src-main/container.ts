import { join } from 'node:path';
import { setTimeout as setTimeoutPromise } from 'node:timers/promises';
import { app, clipboard, type NativeImage, nativeImage, nativeTheme, shell } from 'electron';
import { chooseGuide } from './guide/chooseGuide.ts';
import { createGuideReader } from './guide/guideReader.ts';
import { startUtilityGuideProcess } from './guide/utilityGuideProcess.ts';
import { type Answer, createAnswer } from './ipc/answer.ts';
import { createAppHandlers } from './ipc/appHandlers.ts';
import { createBankHandlers } from './ipc/bankHandlers.ts';
import { createSendEvent, type SendEvent } from './ipc/events.ts';
import { createExportHandlers } from './ipc/exportHandlers.ts';
import { createGuideHandlers } from './ipc/guideHandlers.ts';
import { createInterviewHandlers } from './ipc/interviewHandlers.ts';
import { createPanelDialogs } from './ipc/panelDialogs.ts';
import { createFolderHandlers, createPanelHandlers, tellingPanels } from './ipc/panelHandlers.ts';
import { createProtectionHandlers } from './ipc/protectionHandlers.ts';
import { createSetHandlers } from './ipc/setHandlers.ts';
import { createSettingsHandlers } from './ipc/settingsHandlers.ts';
import { createWindowHandlers } from './ipc/windowHandlers.ts';
import { type Library, openLibrary } from './library/openLibrary.ts';
import { unwrap } from './outcome.ts';
import { createOpenedQueue } from './panels/openedQueue.ts';
import { openPanels, type Panels } from './panels/openPanels.ts';
import { createOutgoing } from './panels/outgoing.ts';
import { panelData } from './panels/panelData.ts';
import { comparisonPdf, panelPdf } from './panels/panelPdf.ts';
import { createSystemSecrets } from './panels/systemSecrets.ts';
import { createChromiumPrint } from './pdf/chromiumPrint.ts';
import { createPdfMaker, type MakePdf } from './pdf/pdfMaker.ts';
import { createWorkerClient } from './pdf/workerClient.ts';
import type { AppWindow } from './window.ts';

export interface ContainerOptions {
  dataFolder: string;
  /** The folder of what ships with the app. */
  resources: string;
  /** The built entry of the process that lays out PDFs. */
  pdfWorker: string;
  /** The built entry of the process that reads guides. */
  guideWorker: string;
  /** The built entry of the thread that reads large scorecards. */
  readingWorker: string;
  /** The built entry of the thread that works on passphrases. */
  protectionWorker: string;
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
  /** Receives scorecard files that were opened from outside of the window. */
  openScorecards(paths: readonly string[]): Promise<void>;
}

/** So long after the start the shared folder is looked at, in ms: the window comes first. */
const sharingDelay = 1_000;
/** In pixels. */
const dragIconSize = { width: 48, height: 48 };
/** So long the end waits for what is being read from the shared folder, in ms. */
const longestStop = 1_000;

function pdfMaker(entry: string, fontsFolder: string): MakePdf {
  return createPdfMaker(createWorkerClient({ entry, fontsFolder }), createChromiumPrint(fontsFolder));
}

/** Builds and wires everything that is not needed for the first paint. */
export function createContainer(options: ContainerOptions): Container {
  const { dataFolder, resources, pdfWorker, guideWorker, readingWorker, protectionWorker } = options;
  const { window, rememberPlace } = options;
  const send = createSendEvent(() => window()?.browser.webContents ?? null);
  const library = openLibrary({
    root: dataFolder,
    resources,
    now: Date.now,
    onNotice: (notice) => send('app:notice', notice),
    onChange: (change) => send('library:changed', change),
  });
  const { interviews, starts, bank, guides, sets, settings, notices, report } = library;
  const browser = () => window()?.browser ?? null;
  const tellPanels = () => send('library:changed', { area: 'panels' });
  const panels = openPanels({
    root: dataFolder,
    interviews,
    notices,
    secrets: createSystemSecrets(),
    readingWorker,
    passphraseWorker: protectionWorker,
    now: Date.now,
    report,
    onChange: tellPanels,
    onFolderChange: () => send('library:changed', { area: 'folder' }),
    onKeysChange: () => {
      send('library:changed', { area: 'keys' });
      tellPanels();
    },
    tellProgress: (progress) => send('protection:progress', progress),
    tellReceiving: (progress) => send('panels:receiving', progress),
  });
  const opened = createOpenedQueue({
    receive: panels.receiver.receive,
    onOpened: () => send('panels:opened', null),
  });
  const outgoing = createOutgoing(join(dataFolder, 'outgoing'));
  const ownChanged = () => {
    tellPanels();
    panels.sharing.rescanSoon();
  };
  const panelDialogs = createPanelDialogs(browser);
  setTimeout(() => void panels.sharing.resume(), sharingDelay).unref();
  app.on('browser-window-focus', panels.sharing.rescanSoon);
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
    ...createGuideHandlers({
      guides,
      reader: createGuideReader({ start: () => startUtilityGuideProcess(guideWorker), report }),
      chooseFile: () => chooseGuide(browser()),
      sendProgress: (progress) => send('guides:progress', progress),
    }),
    ...createSetHandlers(sets),
    ...tellingPanels(createInterviewHandlers(interviews, starts), ownChanged),
    ...createPanelHandlers({
      ...panels,
      dialogs: panelDialogs,
      readClipboard: async () => clipboard.readText(),
      opened,
    }),
    ...createFolderHandlers({ ...panels, dialogs: panelDialogs }),
    ...createProtectionHandlers(panels),
    ...createExportHandlers({
      readInterview: (id) => interviews.read(id),
      makePdf: pdfMaker(pdfWorker, join(resources, 'fonts')),
      readBank: () => bank.list().map(({ question }) => question),
      signedText: panels.exchange.signedText,
      panelPdf: async (id, print) => panelPdf(unwrap(await panels.library.printed(id)), print, Date.now()),
      comparisonPdf: async (choice, print) => {
        const role = unwrap(await panels.library.printedRole(choice.panelIds[0] ?? ''));
        return comparisonPdf(role, choice, print, Date.now());
      },
      protection: panels.protection,
      rememberRecipients: panels.recipients.remember,
      panelData: async (id, format) => panelData(unwrap(await panels.library.visible(id)), format, Date.now()),
      window: browser,
      sendProgress: (progress) => send('export:progress', progress),
      outgoing,
      startDrag: (file) => browser()?.webContents.startDrag({ file, icon: dragIcon(resources) }),
      report,
    }),
    ...createWindowHandlers((layout) => window()?.setLayout(layout), rememberPlace),
  };
  const tidied = withPanels(library, panels, () => {
    outgoing.tidy().catch((error: unknown) => report('outgoing', error));
  });
  return { library: tidied, answer: createAnswer(handlers, report), send, openScorecards: opened.open };
}

/** What hangs at the mouse while a file is dragged out of the window. */
function dragIcon(resources: string): NativeImage {
  const { width, height } = dragIconSize;
  return nativeImage.createFromPath(join(resources, 'icons', 'icon.png')).resize({ width, height });
}

/** The library, with what is kept about panels: at the end both are written. */
function withPanels(library: Library, panels: Panels, tidyOutgoing: () => void): Library {
  return {
    ...library,
    tidy() {
      library.tidy();
      panels.tidy();
      tidyOutgoing();
    },
    async flush() {
      // A network share that has gone silent must not keep the app from ending.
      await Promise.race([panels.sharing.stop(), setTimeoutPromise(longestStop)]);
      return [...(await panels.flush()), ...(await library.flush())];
    },
  };
}
