import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, type NativeImage, nativeImage, nativeTheme, shell } from 'electron';
import type { Notice } from '../shared/ipc/contract.ts';
import { err, ok, unwrap } from '../shared/ipc/result.ts';
import { askForCopies, askForCopiesFolder, createPanelDialogs } from './app/dialogs.ts';
import { createOpenedQueue, type OpenedQueue } from './app/openFileQueue.ts';
import { canKeepOnTop } from './app/windowState.ts';
import { type Backups, movedNotice, openBackups } from './backup/openBackups.ts';
import { newestText } from './backup/restoreCopy.ts';
import { createRestoring } from './backup/restoring.ts';
import { isSealedArchive } from './backup/sealedArchive.ts';
import { createCalendarReader } from './calendar/calendarReader.ts';
import { createDragFiles, type DragFiles } from './export/dragFiles.ts';
import { panelData } from './export/panelData.ts';
import { comparisonPdf, panelPdf } from './export/panelPdf.ts';
import { createSavedFiles } from './export/savedFiles.ts';
import { chooseGuide } from './guide/chooseGuide.ts';
import { createGuideReader } from './guide/guideReader.ts';
import { startUtilityGuideProcess } from './guide/utilityGuideProcess.ts';
import type { Area, KeptHandlers } from './ipc/answer.ts';
import { type Answer, createAnswer } from './ipc/answer.ts';
import { createAppHandlers } from './ipc/appHandlers.ts';
import { createBackupHandlers } from './ipc/backupHandlers.ts';
import { createSendEvent, type SendEvent } from './ipc/events.ts';
import { createExportHandlers } from './ipc/exportHandlers.ts';
import { createGuideHandlers } from './ipc/guideHandlers.ts';
import { createKitHandlers } from './ipc/kitHandlers.ts';
import { createLibraryHandlers } from './ipc/libraryHandlers.ts';
import { createPanelHandlers } from './ipc/panelHandlers.ts';
import { createPlanHandlers } from './ipc/planHandlers.ts';
import { createPlannedHandlers } from './ipc/plannedHandlers.ts';
import { createFolderHandlers, createProtectionHandlers } from './ipc/sharingHandlers.ts';
import { type OpenKits, openKits } from './kits/openKits.ts';
import { type Library, openLibrary } from './library/openLibrary.ts';
import { openPanels, type Panels } from './panels/openPanels.ts';
import { createChromiumPrint } from './pdf/chromium/chromiumPrint.ts';
import { createPdfProcess } from './pdf/pdfInProcess.ts';
import { createPdfMaker, type MakePdf } from './pdf/render.ts';
import { openPlans, type Plans } from './plans/plans.ts';
import type { FolderSharing } from './sharing/folderSharing.ts';
import { openSharing } from './sharing/openSharing.ts';
import type { Unsaved } from './storage/pendingWrites.ts';
import { openTrust, type Trust } from './trust/openTrust.ts';
import { describeProtectionProblem } from './trust/protection/problems.ts';
import { createSystemSecrets } from './trust/systemSecrets.ts';
import { createDeriveKey } from './vault/deriveKey.ts';
import { lockOfCopies, openSealedArchive } from './vault/sealedCopies.ts';
import type { AppWindow } from './window.ts';
import { createJobs, type Jobs } from './work/jobs.ts';
import { atTheEnd, eachOnItsOwn, type Parts } from './work/oneByOne.ts';

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
  calendarWorker: string;
  /** The built entry of the thread that makes keys of passphrases. */
  vaultWorker: string;
  /** The open window, or null. */
  window(): AppWindow | null;
  /** Keeps the place in the app, at which the next start opens. */
  rememberPlace(place: string): void;
  /** What is told first: what came of what was done before everything was opened. */
  notice: Omit<Notice, 'id'> | null;
  /** Closes everything, does what is pending, and opens it again. */
  reopen(): void;
}

/** The parts of the main process, wired. */
export interface Container {
  library: Library;
  answer: Answer;
  send: SendEvent;
  /** Receives scorecard files that were opened from outside of the window. */
  openScorecards(paths: readonly string[]): Promise<void>;
  /** Takes away what interrupted writes have left and what is kept for no longer. */
  tidy(): Promise<unknown>;
  /** Writes everything that is waiting, interviews first; gives what is still not on disk. It never fails. */
  flush(): Promise<Unsaved[]>;
  /** Begins nothing any more: everything is opened anew, or stays closed. To be called after `flush`. */
  close(): void;
}

/** So long after the start the shared folder is looked at, in ms: the window comes first. */
const sharingDelay = 1_000;
/** What the window asks for again when something of a kind has come back. */
const areasOf = {
  interview: ['interviews'],
  set: ['sets'],
  question: ['bank'],
  guide: ['bank'],
  kit: ['sets', 'bank', 'kits'],
  plan: ['plans'],
  planFile: ['plans'],
  received: ['panels'],
  panel: ['panels'],
  planned: ['planned'],
} as const;
/** In pixels. */
const dragIconSize = { width: 48, height: 48 };

function pdfMaker(entry: string, fontsFolder: string): MakePdf {
  return createPdfMaker(createPdfProcess({ entry, fontsFolder }), createChromiumPrint(fontsFolder));
}

/** Builds and wires everything that is not needed for the first paint. */
export function createContainer(options: ContainerOptions): Container {
  const { dataFolder, window } = options;
  const send = createSendEvent(() => window()?.browser.webContents ?? null);
  const jobs = createJobs((progress) => send('jobs:progress', progress));
  const kept = openKept(options, send, jobs);
  const { library, panels, sharing, backups } = kept;
  const { report } = library;
  const opened = createOpenedQueue({
    receive: panels.receiver.receive,
    onOpened: () => send('panels:opened', null),
  });
  const dragFiles = createDragFiles(join(dataFolder, 'outgoing'));
  if (options.notice !== null) library.notices.add(options.notice);
  const movedAt = backups.movedAt();
  if (movedAt !== null) library.notices.add(movedNotice(movedAt));
  const resuming = setTimeout(() => void sharing.resume(), sharingDelay).unref();
  app.on('browser-window-focus', sharing.rescanSoon);
  return {
    library,
    answer: createAnswer(createHandlers(options, kept, { send, jobs, opened, dragFiles }), report),
    send,
    openScorecards: opened.open,
    tidy: () =>
      eachOnItsOwn(report, {
        library: library.tidy,
        panels: panels.tidy,
        dragFiles: dragFiles.tidy,
        backups: backups.catchUp,
        // The last: everything that is due has been asked about.
        deletions: library.folders.deletion.settle,
      }),
    flush: async () => (await eachOnItsOwn(report, lastWrites(kept))).flat(),
    close() {
      clearTimeout(resuming);
      app.off('browser-window-focus', sharing.rescanSoon);
    },
  };
}

/** What is kept in the data folder. */
interface Kept {
  library: Library;
  trust: Trust;
  kits: OpenKits;
  plans: Plans;
  panels: Panels;
  sharing: FolderSharing;
  backups: Backups;
  /** One's own interviews have changed in a way that panels show, or that the shared folder is to have. */
  onOwnChange(): void;
}

function openKept(options: ContainerOptions, send: SendEvent, jobs: Jobs): Kept {
  const { dataFolder: root, resources, readingWorker, protectionWorker } = options;
  const now = Date.now;
  const tellPanels = () => send('library:changed', { area: 'panels' });
  const onOwnChange = () => {
    tellPanels();
    panels.onOwnChange();
    sharing.rescanSoon();
  };
  const library = openLibrary({
    root,
    resources,
    now,
    onNotice: (notice) => send('app:notice', notice),
    onChange: (change) => send('library:changed', change),
    onOwnChange,
  });
  const { interviews, folders, report } = library;
  const trust = openTrust({
    folders,
    secrets: createSystemSecrets(),
    passphraseWorker: protectionWorker,
    now,
    onKeysChange: () => {
      send('library:changed', { area: 'keys' });
      tellPanels();
      send('library:changed', { area: 'kits' });
      send('library:changed', { area: 'plans' });
    },
    jobs,
  });
  const onKits = () => {
    for (const area of areasOf.kit) send('library:changed', { area });
  };
  const kits = openKits({ library, trust, now, onChange: onKits });
  const plans = openPlans({ library, trust, now, onChange: () => send('library:changed', { area: 'plans' }) });
  const panels = openPanels({
    root,
    folders,
    interviews,
    trust,
    kits,
    plans,
    recovery: library.recovery,
    readingWorker,
    now,
    report,
    onChange: tellPanels,
    tellReceiving: (progress) => send('panels:receiving', progress),
  });
  const onFolderChange = () => send('library:changed', { area: 'folder' });
  const sharing = openSharing({ folders, panels, trust, now, report, onChange: onFolderChange });
  const backups = openBackups({
    root,
    folders,
    now,
    onChange: () => send('library:changed', { area: 'backup' }),
    onFailure: ({ message }) =>
      library.notices.addOnce({ isAboutFiles: true, title: 'Backup copies could not be made', text: message }),
    report,
  });
  library.recovery.knowCopies((area, id) => newestText(backups.copies, area, id));
  return { library, trust, kits, plans, panels, sharing, backups, onOwnChange };
}

/** What handlers need beside what is kept. */
interface Doors {
  send: SendEvent;
  jobs: Jobs;
  opened: OpenedQueue;
  dragFiles: DragFiles;
}

function createHandlers(options: ContainerOptions, kept: Kept, { send, jobs, opened, dragFiles }: Doors): KeptHandlers {
  const { dataFolder, resources, pdfWorker, guideWorker, calendarWorker, window, rememberPlace } = options;
  const { library, trust, kits, plans, panels, sharing, onOwnChange } = kept;
  const { interviews, offered, guides, notices, report } = library;
  const browser = () => window()?.browser ?? null;
  const dialogs = createPanelDialogs(browser);
  // One for each who reads: a second reading ends the first of the same reader.
  const readerOfGuides = () => createGuideReader({ start: () => startUtilityGuideProcess(guideWorker), report });
  return {
    ...createAppHandlers({
      version: app.getVersion(),
      dataFolder,
      notices,
      openFolder: (path) => shell.openPath(path),
      setLayout: (layout) => {
        window()?.setLayout(layout);
        return canKeepOnTop(process.platform, process.env, app.commandLine.getSwitchValue('ozone-platform'));
      },
      rememberPlace,
      jobs,
    }),
    ...backupHandlers(options, kept, jobs, browser),
    ...createPlannedHandlers(library, {
      obstacleTo: kits.obstacleTo,
      readCalendar: createCalendarReader({ entry: calendarWorker, now: Date.now }),
    }),
    ...createKitHandlers({ kits, panels: panels.library, sharing }),
    ...createPlanHandlers({
      plans: library.plans,
      editions: plans,
      sharing,
      reader: readerOfGuides(),
      chooseFile: () => chooseGuide(browser(), { title: 'Take the text of a file', buttonLabel: 'Take its text' }),
    }),
    ...createLibraryHandlers(library, {
      obstacleTo: kits.obstacleTo,
      saveFile: createSavedFiles(browser).save,
      showScheme(scheme) {
        nativeTheme.themeSource = scheme;
      },
      onRoles() {
        for (const area of ['bank', 'sets'] as const) send('library:changed', { area });
      },
      onReturn({ kind }) {
        for (const area of areasOf[kind]) send('library:changed', { area });
        if (kind === 'interview') onOwnChange();
      },
    }),
    ...createGuideHandlers({
      guides,
      reader: readerOfGuides(),
      chooseFile: () => chooseGuide(browser()),
      jobs,
    }),
    ...createPanelHandlers({ ...panels, trust, dialogs, readClipboard: async () => clipboard.readText(), opened }),
    ...createFolderHandlers({ sharing, recipients: trust.recipients, dialogs }),
    ...createProtectionHandlers(trust),
    ...createExportHandlers({
      readInterview: (id) => interviews.read(id),
      makePdf: pdfMaker(pdfWorker, join(resources, 'fonts')),
      readBank: () => offered.bank().map(({ question }) => question),
      kits,
      plans,
      signedText: panels.signedText,
      panelPdf: async (id, print) => panelPdf(unwrap(await panels.library.printed(id)), print, Date.now()),
      comparisonPdf: async (choice, print) => {
        const role = unwrap(await panels.library.printedRole(choice.panelIds[0] ?? ''));
        return comparisonPdf(role, choice, print, Date.now());
      },
      protection: trust.protection,
      rememberRecipients: trust.recipients.remember,
      panelData: async (id, format) => {
        const context = { now: Date.now(), locale: app.getSystemLocale() };
        return panelData(unwrap(await panels.library.visible(id)), format, context);
      },
      window: browser,
      jobs,
      dragFiles,
      startDrag: (file) => browser()?.webContents.startDrag({ file, icon: dragIcon(resources) }),
      report,
    }),
  };
}

/** The copies of everything, the ways back from them, and everything in one file. */
function backupHandlers(
  { dataFolder: root, vaultWorker, reopen }: ContainerOptions,
  { library, trust, panels, backups }: Kept,
  jobs: Jobs,
  browser: () => BrowserWindow | null,
): Area<'backup'> {
  const derive = createDeriveKey(vaultWorker);
  const writeAll = async () => [...(await library.flush()), ...(await panels.flush())];
  const restoring = createRestoring({
    root,
    copies: backups.copies,
    exclusive: backups.exclusive,
    askFor: (what) => askForCopies(browser(), what),
    lockOf: (copies) => lockOfCopies(copies, derive),
    open: async (bytes, passphrase) => {
      if (isSealedArchive(bytes)) return openSealedArchive(bytes, passphrase.passphrase, derive);
      const opened = await trust.protection.unlock(bytes, passphrase);
      return opened.ok ? ok(opened.bytes) : err('notAllowed', describeProtectionProblem(opened.problem));
    },
    keepSafe: trust.portable.keepSafe,
    opens: trust.portable.opens,
    writeAll,
    reopen,
    now: Date.now,
  });
  return createBackupHandlers({
    root,
    backups,
    restoring,
    askForFolder: () => askForCopiesFolder(browser()),
    saving: {
      root,
      now: Date.now,
      writeAll,
      openSecrets: trust.portable.open,
      protect: trust.protection.protect,
      saveFile: createSavedFiles(browser).save,
    },
    onMoved: (at) => library.notices.addOnce(movedNotice(at)),
    jobs,
  });
}

/** What hangs at the mouse while a file is dragged out of the window. */
function dragIcon(resources: string): NativeImage {
  const { width, height } = dragIconSize;
  return nativeImage.createFromPath(join(resources, 'icons', 'icon.png')).resize({ width, height });
}

/** What is done at the end, in this order: what somebody has typed comes first. */
function lastWrites({ library, panels, sharing, backups }: Kept): Parts<Unsaved[]> {
  return {
    interviews: library.flush,
    panels: panels.flush,
    'shared folder': async () => {
      await atTheEnd(sharing.stop());
      return [];
    },
    backups: async () => {
      // What is being copied is whole or not there, whenever it ends; the next start makes what is missing.
      await atTheEnd(backups.stop());
      return [];
    },
  };
}
