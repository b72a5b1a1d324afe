import { calendarDate } from '../../shared/domain/calendarDate.ts';
import { guideFormat, interviewFormat, questionFormat, setFormat, settingsFormat } from '../../shared/files/formats.ts';
import type { Format } from '../../shared/files/readDocument.ts';
import type { EventPayload, Notice } from '../../shared/ipc/contract.ts';
import type { WindowState } from '../windowState.ts';
import { createBackup } from './backup.ts';
import { type BankStore, createBankStore } from './bankStore.ts';
import { createBuiltIn } from './builtIn.ts';
import { errorCodeOf } from './diskFailure.ts';
import { writeDocumentFile } from './documentFile.ts';
import { createDocumentFolder, type DocumentFolder } from './documentFolder.ts';
import { createErrorLog, type Report } from './errorLog.ts';
import { createGuideStore, type GuideStore } from './guideStore.ts';
import { createInterviewStarts, type InterviewStarts } from './interviewStarts.ts';
import { createInterviewStore, type InterviewStore, type Unsaved } from './interviewStore.ts';
import { createLibraryIndex } from './libraryIndex.ts';
import { createNotices, gatherTroubles, type Notices } from './notices.ts';
import { createSetStore, type SetStore } from './setStore.ts';
import { createSettingsStore, type SettingsStore, settingsName } from './settingsStore.ts';

/** Everything that is stored, and the log. */
export interface Library {
  interviews: InterviewStore;
  starts: InterviewStarts;
  bank: BankStore;
  guides: GuideStore;
  sets: SetStore;
  settings: SettingsStore;
  notices: Notices;
  report: Report;
  /** Remembers where the window stands. That it cannot be remembered is not worth a word. */
  saveWindowState(state: WindowState): void;
  /** Takes away what interrupted writes have left and what is kept for no longer. Nothing waits for it. */
  tidy(): void;
  /** Writes everything that is waiting; gives what is still not on disk. */
  flush(): Promise<Unsaved[]>;
}

export interface LibraryOptions {
  /** The data folder. */
  root: string;
  /** The folder of what ships with the app. */
  resources: string;
  now(): number;
  onNotice(notice: Notice): void;
  /** Documents have changed by other means than a request. */
  onChange(change: EventPayload<'library:changed'>): void;
}

/** Opens the library of a data folder. It opens whatever state the folder is in; what is wrong becomes a notice. */
export function openLibrary({ root, resources, now, onNotice, onChange }: LibraryOptions): Library {
  const report = createErrorLog(root, now);
  const notices = createNotices(onNotice);
  const backup = createBackup(root, () => calendarDate(new Date(now())));
  const common = { root, backup, now, onTrouble: gatherTroubles(notices) };
  const folder = <T>(area: string, format: Format<T>, nameOf: (document: T) => string): DocumentFolder<T> =>
    createDocumentFolder({ ...common, area, format, nameOf });

  const interviewFolder = folder('interviews', interviewFormat, ({ id }) => id);
  const questionFolder = folder('bank', questionFormat, ({ question }) => question.id);
  const guideFolder = folder('guides', guideFormat, ({ guide }) => guide.id);
  const setFolder = folder('sets', setFormat, ({ set }) => set.id);
  const settingsFolder = folder('.', settingsFormat, () => settingsName);

  const builtIn = createBuiltIn(resources);
  const index = createLibraryIndex(root, interviewFolder);
  const interviews = createInterviewStore({
    documents: interviewFolder,
    index,
    now,
    onLateSave: () => onChange({ area: 'interviews' }),
  });
  const bank = createBankStore({ documents: questionFolder, builtIn: builtIn.questions, now });
  const sets = createSetStore({ documents: setFolder, builtIn: builtIn.sets, now });

  return {
    interviews,
    starts: createInterviewStarts({ interviews, bank, sets, builtIn, now }),
    bank,
    guides: createGuideStore({ documents: guideFolder, bank, now }),
    sets,
    settings: createSettingsStore(settingsFolder, now),
    notices,
    report,
    saveWindowState: (state) => ignoringDisk(() => writeDocumentFile(root, 'window', state)),
    tidy: () =>
      ignoringDisk(() => {
        for (const area of [interviewFolder, questionFolder, guideFolder, setFolder, settingsFolder]) area.tidy();
        backup.prune();
      }),
    async flush() {
      const unsaved = interviews.flush();
      await index.save();
      return unsaved;
    },
  };
}

/** For what is done for order's sake: an error of the file system is passed over. */
function ignoringDisk(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
  }
}
