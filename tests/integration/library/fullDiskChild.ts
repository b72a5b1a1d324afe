// Runs in a process whose files cannot grow beyond a limit, which looks to it like a full disk: a write is cut short
// first, and refused with an error from then on. Writes what came of three edits as JSON.
import { catchUnforeseen } from '../../../src-main/app/unforeseen.ts';
import { openLibrary } from '../../../src-main/library/openLibrary.ts';

const [root = '', resources = '', id = ''] = process.argv.slice(2);
// As at the start of the app: without it the signal that comes with the error would end the process.
catchUnforeseen(
  (what, error) => process.stderr.write(`${what}: ${String(error)}\n`),
  () => undefined,
);

const library = openLibrary({
  root,
  resources,
  now: Date.now,
  onNotice: () => undefined,
  onChange: () => undefined,
  onOwnChange: () => undefined,
});
const edit = (summary: string) => library.interviews.edit(id, [{ type: 'conclude', changes: { summary } }]);

const before = await edit('fits');
const full = await edit('x'.repeat(150_000));
const unsaved = await library.flush();
const after = await edit('fits again');
process.stdout.write(JSON.stringify({ before, full, unsaved, after }));
