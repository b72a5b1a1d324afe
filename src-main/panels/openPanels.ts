import { join } from 'node:path';
import type { z } from 'zod';
import { describePanelDocument, describeReceivedDocument } from '../../shared/files/formats/described.ts';
import { type PanelDocument, panelFormat } from '../../shared/files/formats/panel.ts';
import { receivedFormat, removedFormat } from '../../shared/files/formats/received.ts';
import type { ReceivingProgress } from '../../shared/ipc/panelContract.ts';
import type { InterviewStore } from '../library/interviewStore.ts';
import type { PlanStore } from '../library/planStore.ts';
import { recoverableKind } from '../library/recoverableKind.ts';
import type { Recovery } from '../library/recovery.ts';
import { createDocumentCache } from '../storage/documentCache.ts';
import type { DocumentFolders } from '../storage/documentFolders.ts';
import type { Report } from '../storage/errorLog.ts';
import type { Unsaved } from '../storage/pendingWrites.ts';
import type { Trust } from '../trust/openTrust.ts';
import { atTheEnd, eachOnItsOwn } from '../work/oneByOne.ts';
import { createSoon } from '../work/soon.ts';
import { createOwnReader, type OwnFile, ownEntrySchema, ownFiles } from './ownInterviews.ts';
import { createPanelLibrary, type PanelLibrary } from './panelLibrary.ts';
import { createPanelStore } from './panelStore.ts';
import { receivePath } from './readFile.ts';
import { createReceivedStore, receivedEntrySchema } from './receivedStore.ts';
import { createFileReceiver, type FileReceiver } from './receiveFiles.ts';
import { createReceiving, type Receiving, type ReceivingOptions } from './receiving.ts';
import { createRemovedScorecards, removedName } from './removedScorecards.ts';
import { readCatalog } from './scorecardCatalog.ts';
import { createSigning, type SignedText } from './signing.ts';
import { createIntegrityCheck } from './verify.ts';
import { createSignedFileReader } from './verifyInThread.ts';

/** Everything about panels that is kept on this computer. */
export interface Panels {
  library: PanelLibrary;
  receiving: Receiving;
  receiver: FileReceiver;
  signedText: SignedText;
  /** One's own submitted scorecards, without samples. */
  ownScorecards(): Promise<OwnFile[]>;
  /** Has to be told that one's own interviews have changed: one may have been submitted, which makes a panel. */
  onOwnChange(): void;
  /** Writes everything that is waiting, and what makes the next start quick; gives what still is not on disk. */
  flush(): Promise<Unsaved[]>;
  /** Takes away what interrupted writes have left. */
  tidy(): Promise<void>;
}

export interface PanelsOptions {
  /** The data folder. */
  root: string;
  folders: DocumentFolders;
  interviews: InterviewStore;
  trust: Pick<Trust, 'identity' | 'keys' | 'protection'>;
  /** Where received kits and plans go. */
  kits: ReceivingOptions['kits'];
  plans: ReceivingOptions['plans'] & Pick<PlanStore, 'states'>;
  /** Knows what of panels was deleted. */
  recovery: Pick<Recovery, 'register'>;
  /** The entry of the thread that reads large scorecards. */
  readingWorker: string;
  now(): number;
  report: Report;
  /** Panels have changed by other means than a request of the window. */
  onChange(): void;
  /** The receiving of files has come so far; null at its end. */
  tellReceiving(progress: ReceivingProgress | null): void;
}

/** Opens the panels of a data folder, in whatever state it is. */
export function openPanels(options: PanelsOptions): Panels {
  const { root, folders, interviews, trust, kits, plans, recovery, readingWorker, now, report } = options;
  const { onChange, tellReceiving } = options;
  const cache = <Entry>(file: string, entry: z.ZodType<Entry>) =>
    createDocumentCache({ path: join(root, file), format: 'scorecard-panel-index', entry });
  const panelFolder = folders.open<PanelDocument>('panels', panelFormat, ({ panel }) => panel.id);
  const receivedFolder = folders.open('received', receivedFormat, ({ id }) => id);
  const ownCache = cache('panel-index.json', ownEntrySchema);
  const receivedCache = cache('received-index.json', receivedEntrySchema);
  const own = createOwnReader({ root, interviews, cache: ownCache, now });
  const received = createReceivedStore({
    root,
    documents: receivedFolder,
    cache: receivedCache,
    isIntact: createIntegrityCheck(),
    now,
  });
  const store = createPanelStore({ documents: panelFolder, now, onLateSave: onChange, report });
  const catalog = () => readCatalog({ own, received, ...trust });
  const library = createPanelLibrary({ catalog, store, keys: trust.keys, plans: readable(plans, report), now });
  const rules = createSoon(library.agreeOnArrivals, (error) => report('agreed rules', error));
  const receiving = createReceiving({
    ...trust,
    catalog,
    received,
    removed: createRemovedScorecards(folders.single(removedFormat, removedName), now),
    panels: library,
    kits,
    plans,
    read: createSignedFileReader(readingWorker),
    onArrival() {
      onChange();
      rules.ask();
    },
    report,
  });

  recovery.register(
    'received',
    recoverableKind('received', receivedFolder, describeReceivedDocument, {
      restore: (id) => receiving.restoreReceived([id]),
      takeUp: received.takeUp,
    }),
  );
  recovery.register('panel', recoverableKind('panels', panelFolder, describePanelDocument, store));

  return {
    library,
    receiving,
    receiver: createFileReceiver({ receiveOne: (path) => receivePath(receiving, path), tell: tellReceiving }),
    signedText: createSigning(trust),
    ownScorecards: () => ownFiles(own),
    onOwnChange: rules.ask,
    async flush() {
      await atTheEnd(rules.settle());
      const unsaved = store.flush();
      const caches = Promise.all([ownCache.save(), receivedCache.save()]);
      await eachOnItsOwn(report, { 'panel indexes': () => atTheEnd(caches) });
      return unsaved;
    },
    async tidy() {
      await eachOnItsOwn(report, {
        'tidy panels': panelFolder.tidy,
        'tidy received': receivedFolder.tidy,
      });
    },
  };
}

/** Plans that cannot be read at the moment keep no panel from being opened: what was agreed is looked at again the next time. */
function readable(plans: Pick<PlanStore, 'states'>, report: Report): Pick<PlanStore, 'states'> {
  return {
    states() {
      try {
        return plans.states();
      } catch (error) {
        report('plans', error);
        return [];
      }
    },
  };
}
