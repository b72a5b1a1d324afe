import { join } from 'node:path';
import { app, dialog, nativeTheme, powerMonitor, session } from 'electron';
import type { Notice } from '../shared/ipc/contract.ts';
import { watchForAbsence } from './app/absence.ts';
import { dataFolder, refuseToStart } from './app/dataFolder.ts';
import { quitAfterTheLastWrite } from './app/flushOnQuit.ts';
import { openedScorecards } from './app/openFileArgs.ts';
import { readStartState } from './app/startState.ts';
import { catchUnforeseen } from './app/unforeseen.ts';
import { waitForQuiet } from './app/waitForQuiet.ts';
import { parseWindowState, type WindowState } from './app/windowState.ts';
import type { Container } from './container.ts';
import { serve } from './ipc/serve.ts';
import { createLobby } from './lobby.ts';
import { setMenu } from './menu.ts';
import { printFolderOf } from './pdf/chromium/printJob.ts';
import { declareAppScheme, secureContents, secureSessions, serveAppFiles, silenceNetwork } from './security.ts';
import { createErrorLog, type Report } from './storage/errorLog.ts';
import { prepareDataFolder } from './storage/makeFolder.ts';
import { isWorkPending } from './storage/pendingWork.ts';
import { createSystemSecrets } from './trust/systemSecrets.ts';
import { type AppWindow, openAppWindow } from './window.ts';

const isMac = process.platform === 'darwin';
/** The build: `out/` in the project and in the packaged app. This file is `out/main/index.js`. */
const built = join(import.meta.dirname, '..');
const resources = join(built, '..', 'resources');
const vaultWorker = join(built, 'main', 'vaultWorker.js');
/** When no file was asked for during this time, in ms, the page is taken to have those that it begins with. */
const filePause = 15;
/** After this time, in ms, the page's files are not waited for any longer. */
const longestFileWait = 2_000;
/** How long after the start the library is tidied up, in ms: when nobody waits for anything. */
const tidyDelay = 10_000;

/** What the user is told about an error that nobody has caught. */
const unforeseenNotice = {
  isAboutFiles: false,
  title: 'Something went wrong inside Scorecard',
  text: 'What was saved is safe, and you can go on. If something looks odd, quit and start Scorecard again. The details are in the folder “logs” inside the data folder.',
};

const printFolder = printFolderOf(process.argv);
if (printFolder !== null) await printAndEnd(printFolder);
else startOnce(dataFolder());

function startOnce(folder: string): void {
  const obstacle = prepareDataFolder(folder);
  if (obstacle !== null) refuseToStart(folder, obstacle);
  // Two processes that write the same documents would lose edits: a second start only shows the window of the first.
  else if (app.requestSingleInstanceLock()) start(folder);
  else app.exit(0);
}

/** Prints without a window. Electron is not ready before this module is, so the printer can still declare its scheme. */
async function printAndEnd(folder: string): Promise<void> {
  const { printOnly } = await import('./pdf/chromium/printOnly.ts');
  printOnly(folder, join(resources, 'fonts'));
}

function start(folder: string): void {
  const report = createErrorLog(folder, Date.now);
  catchUnforeseen(report, () => whenLoaded(({ library }) => library.notices.addOnce(unforeseenNotice)));
  /** Null until it may be known: where the data folder is locked, only once it is open. */
  let windowState: WindowState | null = null;
  let window: AppWindow | null = null;
  const lobby = createLobby({
    root: folder,
    vaultWorker,
    secrets: createSystemSecrets(),
    report,
    window: () => window,
    enterApp,
    container: () => container,
    replaceContainer(closed) {
      container = closed().then(loadContainer);
      container.catch(giveUp);
    },
  });

  prepareChromium(folder, report);
  if (!lobby.gate.isClosed()) readStart();

  // The window comes first. Everything else is loaded while the page, which has its files by then, is busy starting in a
  // process of its own; what it asks meanwhile is answered a moment later.
  let container = app.whenReady().then(async () => {
    const pageHasFiles = waitForQuiet(filePause, longestFileWait);
    serveAppFiles(session.defaultSession, join(built, 'renderer'), pageHasFiles.postpone);
    await lobby.enterByKeychain();
    openWindow();
    await pageHasFiles.begun;
    return loadContainer();
  });
  serve((channel) => (channel.startsWith('vault:') ? lobby.answer() : container.then(({ answer }) => answer)));
  setMenu({
    isMac,
    isDevelopment: !app.isPackaged,
    send(command) {
      if (lobby.page() === 'app') whenLoaded(({ send }) => send('app:command', { command }));
    },
  });
  container.catch(giveUp);
  void app.whenReady().then(() => {
    tellOfSleep((since) => whenLoaded(({ send }) => send('app:wokeUp', { since })));
    watchForAbsence(powerMonitor, lobby.gate.habits, () => void lobby.lock());
  });

  /** Reads what the first window goes by. */
  function readStart(): WindowState {
    const startState = readStartState(folder);
    nativeTheme.themeSource = startState.colourScheme;
    windowState = startState.window;
    return windowState;
  }

  function enterApp(): void {
    const wasKnown = windowState !== null;
    const state = windowState ?? readStart();
    if (!wasKnown) window?.moveTo(state);
    void window?.load('app', state.place);
  }

  /** Uses the parts once they are loaded. When they cannot be, `giveUp` has said so. */
  function whenLoaded(use: (loaded: Container) => unknown): void {
    container.then(use, () => undefined).catch((error: unknown) => report('unforeseen', error));
  }

  /** Nothing works any more. What is held in memory is written first, and asked about where it cannot be. */
  function giveUp(error: unknown): void {
    report('cannot go on', error);
    void writeTheLast().finally(() => sayGoodbye(error));
  }

  function openWindow(): void {
    const opened = openAppWindow({
      preload: join(built, 'preload', 'preload.cjs'),
      page: lobby.page(),
      state: windowState ?? parseWindowState(null),
      hasDeveloperTools: !app.isPackaged,
      onPlace: remember,
      onHopeless: () => giveUp(new Error('The window of Scorecard has crashed several times in a row.')),
    });
    window = opened;
    opened.browser.on('blur', () => whenLoaded(({ library }) => library.interviews.flush()));
    opened.browser.on('closed', () => {
      window = null;
    });
    if (process.argv.includes('--smoke-test')) endOnceShown(opened);
  }

  function remember(changes: Partial<WindowState>): void {
    if (windowState === null) return;
    const remembered = { ...windowState, ...changes };
    windowState = remembered;
    whenLoaded(({ library }) => library.saveWindowState(remembered));
  }

  /** Closes everything that is kept, and opens it again as it is on disk then. What the window asks meanwhile waits. */
  function reopen(): void {
    const before = container;
    container = before.then(async ({ flush, close }) => {
      await flush();
      close();
      return loadContainer();
    });
    container.catch(giveUp);
    whenLoaded(() => window?.browser.webContents.reload());
  }

  async function loadContainer(): Promise<Container> {
    const changed = await lobby.gate.entered();
    const notice = (await doPendingWork(folder, report)) ?? changed;
    const { createContainer } = await import('./container.ts');
    const created = createContainer({
      dataFolder: folder,
      resources,
      pdfWorker: join(built, 'main', 'pdfWorker.js'),
      guideWorker: join(built, 'main', 'guideWorker.js'),
      readingWorker: join(built, 'main', 'readingWorker.js'),
      calendarWorker: join(built, 'main', 'calendarWorker.js'),
      protectionWorker: join(built, 'main', 'protectionWorker.js'),
      vaultWorker,
      window: () => window,
      rememberPlace: (place) => remember({ place }),
      notice,
      reopen,
    });
    const tidying = setTimeout(() => void created.tidy(), tidyDelay).unref();
    lobby.showApp();
    return {
      ...created,
      close() {
        clearTimeout(tidying);
        created.close();
      },
    };
  }

  const openFiles = (argv: readonly string[], workingDirectory: string) =>
    whenLoaded(async ({ openScorecards }) => openScorecards(await openedScorecards(argv, workingDirectory)));
  listenToSystem(() => (window === null ? openWindow() : window.show()), openFiles);
  openFiles(process.argv.slice(1), process.cwd());
  const writeTheLast = quitAfterTheLastWrite(
    async () => (lobby.gate.isClosed() ? [] : (await container).flush()),
    report,
  );
}

/** What has to be said before Chromium is ready. */
function prepareChromium(folder: string, report: Report): void {
  // Chromium's own files are not the user's: they get a folder of their own beside the documents.
  app.setPath('sessionData', join(folder, 'session'));
  // The two contradict each other: whoever starts as root has to give the sandbox up by this switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  silenceNetwork(app.commandLine);
  declareAppScheme();
  secureContents();
  secureSessions((url) => report('refused request', url));
}

/** Does what was noted to be done before the data folder is opened; what does it is loaded only then. */
async function doPendingWork(folder: string, report: Report): Promise<Omit<Notice, 'id'> | null> {
  if (!isWorkPending(folder)) return null;
  const { carryOutPending } = await import('./backup/opening/carryOut.ts');
  return carryOutPending(folder, Date.now(), report);
}

/** Shows the window and opens files when the system asks for it: a second start, a double click, the dock. */
function listenToSystem(
  showWindow: () => void,
  openFiles: (argv: readonly string[], workingDirectory: string) => void,
): void {
  app.on('second-instance', (_event, argv, workingDirectory) => {
    showWindow();
    openFiles(argv.slice(1), workingDirectory);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) showWindow();
    openFiles([path], '/');
  });
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
}

/** @param tell gets since when the computer has slept, in ms since the epoch, each time it wakes up */
function tellOfSleep(tell: (since: number) => void): void {
  let since = Date.now();
  powerMonitor.on('suspend', () => {
    since = Date.now();
  });
  powerMonitor.on('resume', () => tell(since));
}

/** Says `ready` once the first window was painted, and ends. For those who check a packaged app from outside. */
function endOnceShown({ browser }: AppWindow): void {
  browser.once('ready-to-show', () => process.stdout.write('ready\n', () => app.quit()));
  browser.webContents.once('did-fail-load', () => app.exit(1));
}

function sayGoodbye(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox(
    'Scorecard cannot go on',
    `${reason}\n\nEverything that was saved is safe. Please start Scorecard again.`,
  );
  app.exit(1);
}
