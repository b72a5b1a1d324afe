// Shares a folder, as the app does at its start, and says when it begins and when it has published and received everything.
import { openKits } from '../../../src-main/kits/openKits.ts';
import { openLibrary } from '../../../src-main/library/openLibrary.ts';
import { openPanels } from '../../../src-main/panels/openPanels.ts';
import { openPlans } from '../../../src-main/plans/plans.ts';
import { openSharing } from '../../../src-main/sharing/openSharing.ts';
import { createDocumentFolders } from '../../../src-main/storage/documentFolders.ts';
import { openTrust } from '../../../src-main/trust/openTrust.ts';
import { createJobs } from '../../../src-main/work/jobs.ts';

const [root = '', folder = '', resources = '', readingWorker = ''] = process.argv.slice(2);
const silent = () => undefined;
const library = openLibrary({
  root,
  resources,
  now: Date.now,
  onNotice: silent,
  onChange: silent,
  onOwnChange: silent,
});
const folders = createDocumentFolders({ root, now: Date.now, onTrouble: silent });
const common = { root, folders, now: Date.now, report: silent, onChange: silent };
const trust = openTrust({
  ...common,
  secrets: { protects: async () => false, encrypt: async () => new Uint8Array(), decrypt: async () => '' },
  passphraseWorker: '',
  onKeysChange: silent,
  jobs: createJobs(silent),
});
const { interviews } = library;
const kits = openKits({ library, trust, now: Date.now, onChange: silent });
const plans = openPlans({ library, trust, now: Date.now, onChange: silent });
const panels = openPanels({
  ...common,
  interviews,
  recovery: library.recovery,
  trust,
  kits,
  plans,
  readingWorker,
  tellReceiving: silent,
});
const sharing = openSharing({ ...common, panels, trust });
process.stdout.write('begins\n');
await sharing.choose(folder);
process.stdout.write('is done\n');
