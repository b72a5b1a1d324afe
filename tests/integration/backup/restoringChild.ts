// Does what is pending in a data folder, as a start of the app does, and says so; it may be killed at any moment.
import { carryOutPending } from '../../../src-main/backup/opening/carryOut.ts';

const [root = ''] = process.argv.slice(2);
process.stdout.write('begun\n');
const notice = await carryOutPending(root, Date.now(), (what, error) => {
  process.stderr.write(`${what}: ${String(error)}\n`);
});
process.stdout.write(`${notice?.title ?? 'nothing to do'}\n`);
