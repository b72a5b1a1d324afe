import { publishedFormat, sharingFormat } from '../../shared/files/formats/sharing.ts';
import type { Panels } from '../panels/openPanels.ts';
import type { DocumentFolders } from '../storage/documentFolders.ts';
import type { Report } from '../storage/errorLog.ts';
import type { Trust } from '../trust/openTrust.ts';
import { createFolderSharing, type FolderSharing } from './folderSharing.ts';
import { createPublishedFiles, publishedName } from './publishedFiles.ts';
import { createSharingStore, sharingName } from './sharingStore.ts';

export interface SharingOptions {
  folders: DocumentFolders;
  panels: Pick<Panels, 'receiving' | 'signedText' | 'ownScorecards'>;
  trust: Pick<Trust, 'identity' | 'protection' | 'ageIdentity'>;
  now(): number;
  report: Report;
  /** The shared folder, or what is known of it, is another than it was. */
  onChange(): void;
  /** How often the folder is looked at without a sign of change, in ms. */
  interval?: number;
}

/** Opens what a data folder remembers of the shared folder; nothing is looked at before `resume`. */
export function openSharing({ folders, panels, trust, now, interval, ...told }: SharingOptions): FolderSharing {
  return createFolderSharing({
    ...told,
    store: createSharingStore(folders.single(sharingFormat, sharingName), now),
    published: createPublishedFiles(folders.single(publishedFormat, publishedName), now),
    receiving: panels.receiving,
    signedText: panels.signedText,
    ownScorecards: panels.ownScorecards,
    publicKey: trust.identity.publicKey,
    protection: trust.protection,
    ageIdentity: trust.ageIdentity,
    ...(interval === undefined ? {} : { interval }),
  });
}
