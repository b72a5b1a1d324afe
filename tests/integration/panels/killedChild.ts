// Shares a folder, as the app does at its start, and says when it begins and when it has published and received everything.
import { openLibrary } from '../../../src-main/library/openLibrary.ts';
import { openPanels } from '../../../src-main/panels/openPanels.ts';

const [root = '', folder = '', resources = '', readingWorker = ''] = process.argv.slice(2);
const silent = () => undefined;
const library = openLibrary({ root, resources, now: Date.now, onNotice: silent, onChange: silent });
const panels = openPanels({
  root,
  interviews: library.interviews,
  notices: library.notices,
  secrets: { protects: async () => false, encrypt: async () => new Uint8Array(), decrypt: async () => '' },
  readingWorker,
  passphraseWorker: '',
  now: Date.now,
  report: silent,
  onChange: silent,
  onFolderChange: silent,
  onKeysChange: silent,
  tellProgress: silent,
  tellReceiving: silent,
});
process.stdout.write('begins\n');
await panels.sharing.choose(folder);
process.stdout.write('is done\n');
