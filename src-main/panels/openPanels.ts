import { join } from 'node:path';
import type { z } from 'zod';
import { calendarDate } from '../../shared/domain/calendarDate.ts';
import { type PanelDocument, panelFormat } from '../../shared/files/panelDocument.ts';
import type { Format } from '../../shared/files/readDocument.ts';
import type { ReceivingProgress } from '../../shared/ipc/panelContract.ts';
import type { ProtectionProgress } from '../../shared/ipc/protectionContract.ts';
import { createBackup } from '../library/backup.ts';
import { createDocumentCache } from '../library/documentCache.ts';
import { stampOfFile } from '../library/documentFile.ts';
import { createDocumentFolder, type DocumentFolder } from '../library/documentFolder.ts';
import type { Report } from '../library/errorLog.ts';
import type { InterviewStore, Unsaved } from '../library/interviewStore.ts';
import { gatherTroubles, type Notices } from '../library/notices.ts';
import { createPanelStore } from '../library/panelStore.ts';
import { createReceivedStore, receivedEntrySchema } from '../library/receivedStore.ts';
import {
  addressFormat,
  identityFormat,
  keysFormat,
  publishedFormat,
  receivedFormat,
  recipientsFormat,
  sharingFormat,
} from './documents.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { createFileReceiver, type FileReceiver } from './fileReceiver.ts';
import { createIdentity, identityName } from './identity.ts';
import type { SecretStore } from './keptKey.ts';
import { createKeyRing, type KeyRing, keysName } from './keyRing.ts';
import { createOwnReader, ownScorecardSchema } from './ownInterviews.ts';
import { createPanelLibrary, type PanelLibrary } from './panelLibrary.ts';
import { addressName, createOwnAddress, type OwnAddress } from './protection/ownAddress.ts';
import { createPassphraseWork } from './protection/passphraseWork.ts';
import { createFileProtection, type FileProtection } from './protection/protection.ts';
import { createRecipientBook, type RecipientBook, recipientsName } from './protection/recipientBook.ts';
import { createPublishedFiles, publishedName } from './publishedFiles.ts';
import { receivePath } from './scorecardFiles.ts';
import { createScorecardReader } from './scorecardReader.ts';
import { createFolderSharing, type FolderSharing } from './sharedFolder.ts';
import { createSharingStore, sharingName } from './sharingStore.ts';
import { survey } from './survey.ts';

/** Everything about panels that is kept on this computer. */
export interface Panels {
  library: PanelLibrary;
  exchange: Exchange;
  receiver: FileReceiver;
  sharing: FolderSharing;
  keys: KeyRing;
  /** The public part of one's own key; null when there is none that can be used. */
  ownKey(): Promise<string | null>;
  ownAddress: OwnAddress;
  recipients: RecipientBook;
  protection: FileProtection;
  /** Writes everything that is waiting, and what makes the next start quick; gives what still is not on disk. */
  flush(): Promise<Unsaved[]>;
  /** Takes away what interrupted writes have left. */
  tidy(): void;
}

export interface PanelsOptions {
  /** The data folder. */
  root: string;
  interviews: InterviewStore;
  notices: Notices;
  secrets: SecretStore;
  /** The entry of the thread that reads large scorecards. */
  readingWorker: string;
  /** The built entry of the thread that works on passphrases. */
  passphraseWorker: string;
  now(): number;
  report: Report;
  /** How often a shared folder is looked at without a sign of change, in ms. */
  folderInterval?: number;
  /** Panels have changed by other means than a request of the window. */
  onChange(): void;
  /** The shared folder, or what is known of it, is another than it was. */
  onFolderChange(): void;
  /** The known keys have changed. */
  onKeysChange(): void;
  /** The work on a passphrase has come so far. */
  tellProgress(progress: ProtectionProgress): void;
  /** The receiving of files has come so far; null at its end. */
  tellReceiving(progress: ReceivingProgress | null): void;
}

/** Opens the panels of a data folder, in whatever state it is. */
export function openPanels(options: PanelsOptions): Panels {
  const { root, interviews, notices, secrets, readingWorker, passphraseWorker, now, report, folderInterval } = options;
  const { onChange, onFolderChange, onKeysChange, tellProgress, tellReceiving } = options;
  const backup = createBackup(root, () => calendarDate(new Date(now())));
  const common = { root, backup, now, onTrouble: gatherTroubles(notices) };
  const folder = <T>(area: string, format: Format<T>, nameOf: (document: T) => string): DocumentFolder<T> =>
    createDocumentFolder({ ...common, area, format, nameOf });

  const panelFolder = folder<PanelDocument>('panels', panelFormat, ({ panel }) => panel.id);
  const receivedFolder = folder('received', receivedFormat, ({ id }) => id);
  const identity = createIdentity({ documents: folder('.', identityFormat, () => identityName), secrets, now });
  const keys = createKeyRing(
    folder('.', keysFormat, () => keysName),
    now,
    onKeysChange,
  );
  const cache = <Entry>(file: string, entry: z.ZodType<Entry>) =>
    createDocumentCache({ path: join(root, file), format: 'scorecard-panel-index', entry });
  const ownCache = cache('panel-index.json', ownScorecardSchema);
  const receivedCache = cache('received-index.json', receivedEntrySchema);
  const own = createOwnReader({
    interviews,
    stampOf: (id) => stampOfFile(join(root, 'interviews'), id),
    cache: ownCache,
  });
  const received = createReceivedStore({ documents: receivedFolder, cache: receivedCache, now });
  const store = createPanelStore({ documents: panelFolder, now, onLateSave: onChange });
  const look = () => survey({ own, received, identity });
  const library = createPanelLibrary({ survey: look, store, keys });
  const ownAddress = createOwnAddress({ documents: folder('.', addressFormat, () => addressName), secrets, now });
  const recipients = createRecipientBook(
    folder('.', recipientsFormat, () => recipientsName),
    now,
  );
  const protection = createFileProtection({
    own: ownAddress,
    work: createPassphraseWork(passphraseWorker),
    tell: tellProgress,
  });
  const exchange = createExchange({
    survey: look,
    received,
    panels: library,
    keys,
    identity,
    read: createScorecardReader(readingWorker),
    protection,
    onArrival: onChange,
    report,
  });

  const sharing = createFolderSharing({
    store: createSharingStore(
      folder('.', sharingFormat, () => sharingName),
      now,
    ),
    exchange,
    async ownScorecards() {
      const { submitted } = await own.list(null);
      return submitted
        .filter(({ isSample }) => !isSample)
        .map(({ id, hash }) => ({ id, hash, load: () => own.scorecard(id) }));
    },
    publicKey: identity.publicKey,
    protection,
    ownAddress,
    published: createPublishedFiles(
      folder('.', publishedFormat, () => publishedName),
      now,
    ),
    report,
    onChange: onFolderChange,
    ...(folderInterval === undefined ? {} : { interval: folderInterval }),
  });

  return {
    library,
    exchange,
    receiver: createFileReceiver({ receiveOne: (path) => receivePath(exchange, path), tell: tellReceiving }),
    sharing,
    keys,
    ownKey: identity.publicKey,
    ownAddress,
    recipients,
    protection,
    async flush() {
      const unsaved = store.flush();
      await Promise.all([ownCache.save(), receivedCache.save()]);
      return unsaved;
    },
    tidy() {
      panelFolder.tidy();
      receivedFolder.tidy();
    },
  };
}
