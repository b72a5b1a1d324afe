import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The name of its file, `pending.json`. */
export const pendingName = 'pending';

/** Whether there is something to be done to a data folder before it is opened. Asked at every start, so it loads nothing. */
export function isWorkPending(root: string): boolean {
  return existsSync(join(root, `${pendingName}.json`));
}
