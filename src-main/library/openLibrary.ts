import { guideFormat } from '../../shared/files/formats/guide.ts';
import { interviewFormat } from '../../shared/files/formats/interview.ts';
import { kitFormat } from '../../shared/files/formats/kit.ts';
import { planFormat } from '../../shared/files/formats/plan.ts';
import { planFileFormat } from '../../shared/files/formats/planFile.ts';
import { plannedFormat } from '../../shared/files/formats/planned.ts';
import { questionFormat } from '../../shared/files/formats/question.ts';
import { setFormat } from '../../shared/files/formats/set.ts';
import { settingsFormat } from '../../shared/files/formats/settings.ts';
import type { EventPayload, Notice } from '../../shared/ipc/contract.ts';
import type { WindowState } from '../app/windowState.ts';
import { ignoringDisk } from '../storage/disk.ts';
import { writeDocumentFile } from '../storage/documentFile.ts';
import { createDocumentFolders, type DocumentFolders } from '../storage/documentFolders.ts';
import { createErrorLog, type Report } from '../storage/errorLog.ts';
import type { Unsaved } from '../storage/pendingWrites.ts';
import { atTheEnd, eachOnItsOwn } from '../work/oneByOne.ts';
import { type BankStore, createBankStore } from './bankStore.ts';
import { createBuiltIn } from './builtIn.ts';
import { createGuideStore, type GuideStore } from './guideStore.ts';
import { createInterviewStore, type InterviewStore } from './interviewStore.ts';
import { interviewWith } from './interviewTransitions.ts';
import { bankWithKits, setsWithKits } from './kitSets.ts';
import { createKitStore, type KitStore } from './kitStore.ts';
import { createLibraryIndex } from './libraryIndex.ts';
import { createInterviewStarts, type InterviewStarts } from './newInterview.ts';
import { createNotices, gatherTroubles, type Notices } from './notices.ts';
import { createOffered, type Offered } from './offered.ts';
import { createPlanFileStore, type PlanFileStore, plansWithReceived } from './planFiles.ts';
import { createPlannedStore, type PlannedStore } from './plannedStore.ts';
import { createPlanStore, type PlanStore } from './planStore.ts';
import { createRecovery, type Recovery } from './recovery.ts';
import { createSetStore, type SetStore } from './setStore.ts';
import { createSettingsStore, type SettingsStore, settingsName } from './settingsStore.ts';

/** Everything that is stored, and the log. */
export interface Library {
  interviews: InterviewStore;
  starts: InterviewStarts;
  bank: BankStore;
  /** Of the bank and the sets what is shown. */
  offered: Offered;
  guides: GuideStore;
  /** The received kits among them. */
  sets: SetStore;
  kits: KitStore;
  /** The received ones among them. */
  plans: PlanStore;
  planFiles: PlanFileStore;
  planned: PlannedStore;
  settings: SettingsStore;
  recovery: Recovery;
  notices: Notices;
  report: Report;
  /** The folders of everything that is stored, for what opens more of them. */
  folders: DocumentFolders;
  /** Remembers where the window stands. That it cannot be remembered is not worth a word. */
  saveWindowState(state: WindowState): void;
  /** Takes away what interrupted writes have left and what is kept for no longer. Nothing waits for it. */
  tidy(): Promise<void>;
  /** Writes everything that is waiting, and what makes the next start quick; gives what is still not on disk. */
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
  /** One's own interviews have changed in a way that may open or seal what others have written, or that panels show. */
  onOwnChange(): void;
}

/** Opens the library of a data folder. It opens whatever state the folder is in; what is wrong becomes a notice. */
export function openLibrary({ root, resources, now, onNotice, onChange, onOwnChange }: LibraryOptions): Library {
  const report = createErrorLog(root, now);
  const notices = createNotices(onNotice);
  const folders = createDocumentFolders({ root, now, onTrouble: gatherTroubles(notices) });

  const interviewFolder = folders.open(
    'interviews',
    interviewFormat,
    ({ id }) => id,
    (id) => {
      const candidate = index.candidateOf(id);
      return candidate === null ? null : interviewWith(candidate);
    },
  );
  const questionFolder = folders.open('bank', questionFormat, ({ question }) => question.id);
  const guideFolder = folders.open('guides', guideFormat, ({ guide }) => guide.id);
  const kitFolder = folders.open('kits', kitFormat, ({ kit }) => kit.id);
  const planFolder = folders.open('plans', planFormat, ({ plan }) => plan.id);
  const plannedFolder = folders.open('planned', plannedFormat, ({ planned }) => planned.id);
  const planFileFolder = folders.open('planfiles', planFileFormat, ({ plan }) => plan.id);
  const setFolder = folders.open('sets', setFormat, ({ set }) => set.id);
  const settingsFolder = folders.single(settingsFormat, settingsName, 'The file with your name and settings');

  const builtIn = createBuiltIn(resources);
  const index = createLibraryIndex(root, interviewFolder);
  const interviews = createInterviewStore({
    documents: interviewFolder,
    index,
    now,
    onListChange: () => onChange({ area: 'interviews' }),
    onOwnChange,
    report,
  });
  const bank = createBankStore({ documents: questionFolder, builtIn: builtIn.questions, now });
  const sets = createSetStore({ documents: setFolder, builtIn: builtIn.sets, now });
  const guides = createGuideStore({ documents: guideFolder, bank, now });
  const kits = createKitStore({ documents: kitFolder, now });
  const ownPlans = createPlanStore({ documents: planFolder, now });
  const planned = createPlannedStore({ documents: plannedFolder, now });
  const planFiles = createPlanFileStore({ documents: planFileFolder, now });
  const settings = createSettingsStore(settingsFolder, now);
  const allQuestions = bankWithKits(bank, kits);
  const allSets = setsWithKits(sets, kits, bank);
  return {
    interviews,
    starts: createInterviewStarts({ interviews, bank, sets, kits, builtIn, now }),
    bank: allQuestions,
    guides,
    sets: allSets,
    offered: createOffered({ builtIn, bank: allQuestions, sets: allSets, settings }),
    kits,
    plans: plansWithReceived(ownPlans, planFiles),
    planFiles,
    planned,
    settings,
    recovery: createRecovery({
      root,
      folders: {
        interviews: interviewFolder,
        sets: setFolder,
        bank: questionFolder,
        guides: guideFolder,
        kits: kitFolder,
        plans: planFolder,
        planFiles: planFileFolder,
        planned: plannedFolder,
      },
      interviews,
      sets,
      bank,
      guides,
      kits,
      plans: ownPlans,
      planFiles,
      planned,
    }),
    notices,
    report,
    folders,
    saveWindowState: (state) => ignoringDisk(() => writeDocumentFile(root, 'window', state)),
    async tidy() {
      await eachOnItsOwn(report, {
        'tidy interviews': interviewFolder.tidy,
        'tidy bank': questionFolder.tidy,
        'tidy guides': guideFolder.tidy,
        'tidy sets': setFolder.tidy,
        'tidy kits': kitFolder.tidy,
        'tidy planned': plannedFolder.tidy,
        'tidy plans': planFolder.tidy,
        'tidy plan files': planFileFolder.tidy,
        'tidy settings': settingsFolder.tidy,
        'tidy backup': () => folders.backup.prune(folders.deletion.mayDelete),
      });
    },
    async flush() {
      const unsaved = interviews.flush();
      await eachOnItsOwn(report, { index: () => atTheEnd(index.save()) });
      return unsaved;
    },
  };
}
