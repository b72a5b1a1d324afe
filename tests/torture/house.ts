// The parts of the app that keep something, opened on a data folder as a start of the app does, without a window.
import { join } from 'node:path';
import { err } from '../../shared/ipc/result.ts';
import { type Backups, openBackups } from '../../src-main/backup/openBackups.ts';
import { carryOutPending } from '../../src-main/backup/opening/carryOut.ts';
import { createRestoring, type Restoring } from '../../src-main/backup/restoring.ts';
import { openKits } from '../../src-main/kits/openKits.ts';
import { type Library, openLibrary } from '../../src-main/library/openLibrary.ts';
import { openPanels, type Panels } from '../../src-main/panels/openPanels.ts';
import { openPlans } from '../../src-main/plans/plans.ts';
import type { FolderSharing } from '../../src-main/sharing/folderSharing.ts';
import { openSharing } from '../../src-main/sharing/openSharing.ts';
import { openTrust } from '../../src-main/trust/openTrust.ts';
import { createJobs } from '../../src-main/work/jobs.ts';

const source = join(import.meta.dirname, '../..');

export interface House {
  library: Library;
  panels: Panels;
  sharing: FolderSharing;
  backups: Backups;
  restoring: Restoring;
  /** What the user was told. */
  told: string[];
  /** What nobody foresaw. */
  unforeseen: string[];
}

/** @throws only where nothing can be opened at all */
export async function openHouse(root: string): Promise<House> {
  const told: string[] = [];
  const unforeseen: string[] = [];
  const report = (where: string, error: unknown) => void unforeseen.push(`${where}: ${String(error)}`);
  const silent = () => undefined;
  const { now } = Date;
  const notice = await carryOutPending(root, now(), report);
  if (notice !== null) told.push(notice.title);
  const library = openLibrary({
    root,
    resources: join(source, 'resources'),
    now,
    onNotice: ({ title, text }) => void told.push(`${title}: ${text}`),
    onChange: silent,
    onOwnChange: silent,
  });
  const { folders, interviews } = library;
  const trust = openTrust({
    folders,
    now,
    secrets: { protects: async () => false, encrypt: async () => new Uint8Array(), decrypt: async () => '' },
    passphraseWorker: join(source, 'src-main/trust/protection/passphraseThread.ts'),
    onKeysChange: silent,
    jobs: createJobs(silent),
  });
  const kits = openKits({ library, trust, now, onChange: silent });
  const plans = openPlans({ library, trust, now, onChange: silent });
  const panels = openPanels({
    root,
    folders,
    interviews,
    recovery: library.recovery,
    trust,
    kits,
    plans,
    readingWorker: join(source, 'src-main/panels/scorecardThread.ts'),
    now,
    report,
    onChange: silent,
    tellReceiving: silent,
  });
  const sharing = openSharing({ folders, panels, trust, now, report, onChange: silent });
  const backups = openBackups({ root, folders, now, onChange: silent, onFailure: silent, report });
  const restoring = createRestoring({
    root,
    copies: backups.copies,
    exclusive: backups.exclusive,
    askFor: async () => null,
    open: async () => err('internal', 'Nothing is opened here.'),
    keepSafe: async (_, text) => text,
    opens: async () => true,
    lockOf: async () => null,
    writeAll: library.flush,
    reopen: silent,
    now,
  });
  return { library, panels, sharing, backups, restoring, told, unforeseen };
}
